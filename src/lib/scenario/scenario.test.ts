// A scenario's file: read strictly, written back the same, said in words.
import { describe, expect, it } from 'vitest';
import { MOST_CHANGES, readScenario, writeScenario, type Change, type Scenario } from './scenario.ts';
import { changeInWords } from './words.ts';

const MORE: Change = {
  change: 'more_cases',
  officer_id: 'O-12',
  count: 1,
  risk_level: 'very_high',
  mappa_level: '2',
  area_id: 'AR-3'
};
const MOVED: Change = { change: 'moved_cases', case_ids: ['C-1', 'C-2'], to_officer_id: 'O-3' };
const AWAY: Change = { change: 'absent_officer', officer_id: 'O-1', starts_on: '2026-09-01', ends_on: null };
const FILLED: Change = {
  change: 'filled_vacancy',
  unit_id: 'N',
  post_id: null,
  contracted_hours: 22.2,
  starts_on: '2026-09-01',
  is_ready: true
};
const ALL: Scenario = { title: 'Autumn', asOf: '2026-09-30', changes: [MORE, MOVED, AWAY, FILLED] };

const file = (over: object) =>
  JSON.stringify({ scenario_version: 1, title: '', as_of: '2026-09-30', changes: [], ...over });

describe('a scenario', () => {
  it('comes back from its file as it went in', () => {
    expect(readScenario(writeScenario(ALL))).toEqual({ ok: true, scenario: ALL });
  });

  it.each([
    ['is not JSON', '{', 'it is not JSON'],
    ['is of another version', file({ scenario_version: 2 }), 'scenario_version is not as it should be'],
    ['has an unknown key', file({ figures: [] }), 'it is not a scenario'],
    [
      'has an unknown change',
      file({ changes: [{ change: 'promoted' }] }),
      'changes, 1, change is not as it should be'
    ],
    ['gives no case', file({ changes: [{ ...MORE, count: 0 }] }), 'changes, 1, count is not as it should be'],
    [
      'names nobody',
      file({ changes: [AWAY, { ...AWAY, officer_id: '' }] }),
      'changes, 2, officer_id is not as it should be'
    ],
    [
      'ends before it starts',
      file({ changes: [{ ...AWAY, ends_on: '2026-08-31' }] }),
      'changes, 1 is not as it should be'
    ],
    ['has no such day', file({ as_of: '2026-02-30' }), 'as_of is not as it should be'],
    [
      'has an id with a line break',
      file({ changes: [{ ...MOVED, case_ids: ['C-1\n'] }] }),
      'changes, 1, case_ids, 1 is not as it should be'
    ],
    [
      'has too much in it',
      file({ changes: Array(MOST_CHANGES + 1).fill(AWAY) }),
      'changes is not as it should be'
    ]
  ])('is refused where it %s', (_, text, fault) => {
    expect(readScenario(text)).toEqual({ ok: false, fault });
  });
});

it('is said in words', () => {
  expect(ALL.changes.map(changeInWords)).toEqual([
    '1 more very high case for O-12, in area AR-3',
    'Cases C-1 and C-2 moved to O-3',
    'O-1 away from 1 September 2026, without an end',
    'One more officer from 1 September 2026, 22.2 hours a week, vetted and trained'
  ]);
  expect(changeInWords({ ...MORE, count: 2, area_id: null })).toBe('2 more very high cases for O-12');
  expect(changeInWords({ ...MOVED, case_ids: ['C-1', 'C-2', 'C-3', 'C-4', 'C-5'] })).toBe(
    '5 cases moved to O-3'
  );
});
