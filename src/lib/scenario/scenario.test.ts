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
const HIRED: Change = {
  change: 'hired',
  unit_id: 'N',
  role: 'mosovo_officer',
  count: 2,
  contracted_hours: 22.2,
  months_until_ready: 9,
  fills_posts: true
};
const POSTS: Change = {
  change: 'moved_posts',
  from_unit_id: 'N',
  to_unit_id: 'S',
  role: 'supervisor',
  count: 1,
  which: 'filled',
  leads: 'to_be_allocated'
};
const ABSENCE: Change = { change: 'expected_absence', unit_id: null, percent: 12.5 };
const GROWTH: Change = { change: 'growth', unit_id: 'N', percent_per_year: 6, years: 3 };
const OPENED: Change = {
  change: 'opened_premises',
  area_id: 'AR-3',
  beds: 20,
  residents: 8,
  risk_level: 'high',
  mappa_level: '2'
};
const CLOSED: Change = { change: 'closed_premises', premises_id: 'AP-1', residents: 'leave' };
const AREA: Change = { change: 'moved_area', area_id: 'AR-3', to_unit_id: 'S', leads: 'kept' };
const ALL: Scenario = {
  title: 'Autumn',
  asOf: '2026-09-30',
  inputs: 'a5'.repeat(32),
  changes: [MORE, MOVED, AWAY, HIRED, POSTS, ABSENCE, GROWTH, OPENED, CLOSED, AREA]
};

const file = (over: object) =>
  JSON.stringify({
    scenario_version: 2,
    title: '',
    as_of: '2026-09-30',
    inputs: 'a5'.repeat(32),
    changes: [],
    ...over
  });

describe('a scenario', () => {
  it('comes back from its file as it went in', () => {
    expect(readScenario(writeScenario(ALL))).toEqual({ ok: true, scenario: ALL });
  });

  it.each([
    ['is not JSON', '{', 'it is not JSON'],
    ['is of another version', file({ scenario_version: 1 }), 'scenario_version is not as it should be'],
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
    ['says no inputs', file({ inputs: 'a5' }), 'inputs is not as it should be'],
    [
      'moves posts to where they are',
      file({ changes: [{ ...POSTS, to_unit_id: 'N' }] }),
      'changes, 1 is not as it should be'
    ],
    [
      'grows for ever',
      file({ changes: [{ ...GROWTH, years: 6 }] }),
      'changes, 1, years is not as it should be'
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

describe('a step', () => {
  it('is said in words, with what is assumed', () => {
    expect(ALL.changes.map((change) => changeInWords(change))).toEqual([
      '1 more very high case for O-12, in area AR-3',
      'Cases C-1 and C-2 moved to O-3',
      'O-1 away from 1 September 2026, without an end',
      '2 MOSOVO officers hired to N, 22.2 hours a week, in vacant posts where there are some, vetted and trained after 9 months: until then in post, but without cases or hours for them',
      '1 supervisor moved from N to S, those with the fewest cases, while their cases stay, without a lead until allocated',
      '12.5 per cent of everybody’s hours in every unit lost to absence, in place of who is away this month',
      'Cases in N grow by 6 per cent a year for 3 years, 19.1 per cent in all, alike in risk, place and lead',
      'Approved premises with 20 beds open in AR-3, with 8 more high cases living there, without a lead until allocated',
      'Approved premises AP-1 close, and their residents leave the force',
      'AR-3 moved to S, with its population and premises; its cases stay with the officers who lead them, and count in their units'
    ]);
    expect(changeInWords({ ...MORE, count: 2, area_id: null })).toBe('2 more very high cases for O-12');
    expect(changeInWords({ ...MOVED, case_ids: ['C-1', 'C-2', 'C-3', 'C-4', 'C-5'] })).toBe(
      '5 cases moved to O-3'
    );
  });

  it('has names for ids where they are known, and is told with the steps beside it', () => {
    const names = { unit: (id: string) => `Unit ${id}`, area: (id: string) => `Area ${id}` };
    expect(changeInWords(HIRED, [HIRED, GROWTH], names)).toBe(
      '2 MOSOVO officers hired to Unit N, 22.2 hours a week, in vacant posts where there are some, vetted and trained after 9 months: before the 36 months that this looks ahead are over'
    );
    expect(changeInWords({ ...AREA, leads: 'to_be_allocated' }, [], names)).toMatch(
      /^Area AR-3 moved to Unit S, .* its cases go too, without a lead there until allocated$/
    );
  });
});
