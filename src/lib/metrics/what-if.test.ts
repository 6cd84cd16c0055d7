// What a what-if says of the figures before and after.
import { describe, expect, it } from 'vitest';
import { exampleContext } from './example-people.ts';
import type { HighRiskShareRow } from './high-risk-share/metric.ts';
import type { LoadPercentRow } from './load-percent/metric.ts';
import type { ResilienceRow } from './resilience/metric.ts';
import { whatIfView, type WhatIfRows } from './what-if.ts';

const context = exampleContext({
  settings: { high_risk_limit_percent: 20, load_breach_percent: 110, load_watch_percent: 90 }
});

interface Officer {
  readonly cases: number;
  readonly high: number;
  /** Null = absent. */
  readonly load: number | null;
  readonly placed: number;
}

const place = (officer_id: string) =>
  ({ level: 'officer', force_id: 'F1', unit_id: 'U1', officer_id }) as const;

const shareRow = (id: string, { cases, high }: Officer): HighRiskShareRow => ({
  ...place(id),
  cases,
  high_risk_cases: high,
  not_assessed: 0,
  share: cases === 0 ? null : high / cases,
  share_least: cases === 0 ? null : high / cases,
  share_most: cases === 0 ? null : high / cases,
  may_take: 0,
  must_shed: 0,
  small_caseload: false,
  state: cases === 0 ? 'not_applicable' : 5 * high > cases ? 'breach' : 'ok'
});

const loadRow = (id: string, { cases, load }: Officer, month = '2026-09-01'): LoadPercentRow => ({
  ...place(id),
  grain: 'month',
  period_start: month,
  period_end: '2026-09-30',
  snapshot_on: '2026-09-30',
  cases,
  hours_needed: 100,
  hours_least: 100,
  hours_most: 100,
  rostered_hours: 100,
  available_hours: load === null ? 0 : 100,
  load_percent: load,
  load_percent_least: load,
  load_percent_most: load,
  breaches_in_a_row: 0,
  snapshots_observed: 1,
  is_persistent: false,
  state: load === null ? 'absent' : load > 110 ? 'breach' : 'ok'
});

const lossRow = (id: string, { cases, high, placed }: Officer): ResilienceRow => ({
  ...place(id),
  cases,
  placed,
  high_risk_cases: high,
  high_risk_placed: Math.min(high, placed),
  unplaced: cases - placed,
  limiting: placed < cases ? 'ceiling' : null
});

const rowsOf = (officers: Readonly<Record<string, Officer>>): WhatIfRows => {
  const all = Object.entries(officers);
  return {
    share: all.map(([id, officer]) => shareRow(id, officer)),
    load: all.flatMap(([id, officer]) => [
      loadRow(id, officer),
      loadRow(id, { ...officer, load: 1 }, '2026-08-01')
    ]),
    loss: all.map(([id, officer]) => lossRow(id, officer))
  };
};

const HELD: Officer = { cases: 50, high: 9, load: 92, placed: 50 };
const OTHER: Officer = { cases: 40, high: 4, load: 80, placed: 40 };

describe('one more case for an officer', () => {
  const view = whatIfView(
    rowsOf({ 'O-12': HELD, 'O-13': OTHER }),
    rowsOf({ 'O-12': { cases: 51, high: 10, load: 97, placed: 51 }, 'O-13': OTHER }),
    context
  );

  it('is said with the load and the ratio before and after, and of nobody else', () => {
    expect(view.sentences).toEqual([
      'O-12: load from 92.0 % to 97.0 %; high-risk share from 18.0 % (9 of 50) to 19.6 % (10 of 51)'
    ]);
    expect(view.headline).toBe(
      'In this what-if, the figures of 1 officer would change, and no limit would be passed or kept anew'
    );
  });

  it('is drawn as an arrow, and stands in the table with everybody', () => {
    expect(view.load.arrows).toMatchObject([
      {
        key: 'O-12',
        from: { at: 92, text: '92.0 %' },
        to: { at: 97, text: '97.0 %' },
        change: '50 cases → 51 cases'
      }
    ]);
    expect(view.table.rows.map(({ key }) => key)).toEqual(['O-12', 'O-13']);
    expect(view.table.rows[0]?.cells).toMatchObject({ 'load before': '92.0 %', 'load after': '97.0 %' });
  });
});

it('counts who would be beyond a limit, instead of how many now', () => {
  const view = whatIfView(
    rowsOf({ a: HELD, b: OTHER, c: OTHER }),
    rowsOf({
      a: { ...HELD, high: 11, load: 120 },
      b: { ...OTHER, high: 9, placed: 38 },
      c: OTHER
    }),
    context
  );
  expect(view.headline).toBe(
    'In this what-if, 2 officers would be above the model instead of 0, 1 officer would have too much work ' +
      'instead of 0 and 1 officer could not be away without cases being with nobody instead of 0'
  );
  expect(view.sentences[1]).toBe(
    'b: high-risk share from 10.0 % (4 of 40) to 22.5 % (9 of 40); if away, cases that others could take from all to 38 of 40'
  );
});

it('says what the cases not assessed could make of it', () => {
  const uncertain = (rows: WhatIfRows): WhatIfRows => ({
    ...rows,
    share: rows.share.map((row) => ({ ...row, share_most: 0.25 })),
    load: rows.load.map((row) => ({ ...row, load_percent_least: 90.5, load_percent_most: 101 }))
  });
  const view = whatIfView(rowsOf({ a: HELD }), uncertain(rowsOf({ a: HELD })), context);
  expect(view.table.rows[0]?.cells).toMatchObject({
    'load before': '92.0 %',
    'load after': '92.0 % (91 to 101 %)',
    'share after': '18.0 % (18 to 25 %)'
  });
  const moved = whatIfView(rowsOf({ a: HELD }), uncertain(rowsOf({ a: { ...HELD, load: 97 } })), context);
  const words = '92.0 % to 97.0 % (91 to 101 % as cases not assessed turn out)';
  expect(moved.sentences).toEqual([`a: load from ${words}`]);
  expect(moved.load.arrows[0]?.words).toContain(words);
});

it('has no column for a figure that is known of nobody', () => {
  const withoutLoad = { ...rowsOf({ a: HELD }), load: [] };
  const titles = whatIfView(withoutLoad, withoutLoad, context).table.columns.map(({ key }) => key);
  expect(titles).toContain('share before');
  expect(titles).not.toContain('load before');
  const known = whatIfView(rowsOf({ a: HELD }), rowsOf({ a: HELD }), context);
  expect(known.table.columns.map(({ key }) => key)).toContain('load before');
});

it('gives somebody absent no percentage and no place on the scale', () => {
  const view = whatIfView(rowsOf({ a: HELD }), rowsOf({ a: { ...HELD, load: null } }), context);
  expect(view.load.arrows).toMatchObject([{ from: { at: 92 }, to: null, change: '50 cases → absent' }]);
  expect(view.sentences).toEqual(['a: load from 92.0 % to absent']);
});

it('has somebody who is new from nobody, and nobody twice', () => {
  const view = whatIfView(
    rowsOf({ a: HELD }),
    rowsOf({ a: HELD, 'what-if-officer-1': { cases: 0, high: 0, load: 0, placed: 0 } }),
    context
  );
  expect(view.table.rows.map(({ key }) => key).toSorted()).toEqual(['a', 'what-if-officer-1']);
  expect(view.table.rows.find(({ key }) => key !== 'a')?.cells).toMatchObject({
    'load before': '',
    'load after': '0.0 %'
  });
  expect(view.sentences).toEqual([
    'what-if-officer-1: load from nobody to 0.0 %; high-risk share from nobody to no cases; if away, cases that others could take from nobody to no cases'
  ]);
});

it('says that nothing would change', () => {
  const same = rowsOf({ a: HELD });
  const view = whatIfView(same, same, context);
  expect(view).toMatchObject({ headline: 'In this what-if, nobody’s figures would change', sentences: [] });
  expect(view.load.arrows).toEqual([]);
});
