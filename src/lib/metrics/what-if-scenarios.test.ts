// What scenarios say of units and the force, beside what is.
import { describe, expect, it } from 'vitest';
import { exampleContext } from './example-people.ts';
import type { HighRiskShareRow } from './high-risk-share/metric.ts';
import type { ResilienceScoreRow } from './resilience-score/metric.ts';
import type { Rows } from './what-if-places.ts';
import { scenariosView } from './what-if-scenarios.ts';

const context = exampleContext({
  unitId: null,
  settings: { high_risk_limit_percent: 20, load_breach_percent: 110, load_watch_percent: 90 }
});

const place = (unit_id: string | null) =>
  ({ level: unit_id === null ? 'force' : 'unit', force_id: 'F1', unit_id, officer_id: null }) as const;

const shareRow = (unit: string | null, high: number, cases: number): HighRiskShareRow => ({
  ...place(unit),
  cases,
  high_risk_cases: high,
  not_assessed: 0,
  share: high / cases,
  share_least: high / cases,
  share_most: high / cases,
  may_take: 0,
  must_shed: 0,
  small_caseload: false,
  state: 5 * high > cases ? 'breach' : 'ok'
});

const scoreRow = (unit: string | null, absorbable: number, all: number): ResilienceScoreRow => ({
  ...place(unit),
  absorbable,
  officers_with_cases: all,
  unsettled: 0,
  score: all === 0 ? null : absorbable / all,
  state: absorbable < all ? 'watch' : 'ok'
});

const rowsOf = (north: number, south: number, absorbable = 4): Rows =>
  new Map<string, readonly unknown[]>([
    [
      'high-risk-share',
      [shareRow(null, north + south, 200), shareRow('U1', north, 100), shareRow('U2', south, 100)]
    ],
    ['resilience-score', [scoreRow(null, absorbable, 8), scoreRow('U1', absorbable, 8)]]
  ]);

const FACTS = rowsOf(10, 12);

describe('two scenarios beside what is', () => {
  const view = scenariosView(
    FACTS,
    [
      { title: 'Hire', rows: rowsOf(10, 12, 8) },
      { title: 'Grow', rows: rowsOf(10, 30) }
    ],
    context
  );

  it('are told one by one, the force apart from its units', () => {
    expect(view.scenarios).toEqual([
      {
        key: 'Hire',
        headline: 'In “Hire”, 0 units could not lose each of their officers instead of 1',
        ofUnits: [
          'Northern unit: officers whose loss can be absorbed from 50.0 % (4 of 8) to 100.0 % (8 of 8)'
        ],
        ofWhole: ['The force: officers whose loss can be absorbed from 50.0 % (4 of 8) to 100.0 % (8 of 8)']
      },
      {
        key: 'Grow',
        headline: 'In “Grow”, 1 unit would be above the model instead of 0',
        ofUnits: ['Southern unit: high-risk share from 12.0 % (12 of 100) to 30.0 % (30 of 100)'],
        ofWhole: ['The force: high-risk share from 11.0 % (22 of 200) to 20.0 % (40 of 200)']
      }
    ]);
  });

  it('stand in one table with what changes in any of them, and the force', () => {
    expect(view.table.columns.map(({ title }) => title)).toEqual([
      'Unit',
      'Figure',
      'As it is',
      'What if: Hire',
      'What if: Grow'
    ]);
    expect(view.table.rows.map(({ cells }) => Object.values(cells).join(' | '))).toEqual([
      'Northern unit | Resilience | 50.0 % (4 of 8) | 100.0 % (8 of 8) | 50.0 % (4 of 8)',
      'Southern unit | High-risk share | 12.0 % (12 of 100) | 12.0 % (12 of 100) | 30.0 % (30 of 100)',
      'The force | High-risk share | 11.0 % (22 of 200) | 11.0 % (22 of 200) | 20.0 % (40 of 200)',
      'The force | Resilience | 50.0 % (4 of 8) | 100.0 % (8 of 8) | 50.0 % (4 of 8)'
    ]);
  });

  it('are drawn on one scale, with the limit in it', () => {
    expect(view.plots.map(({ id }) => id)).toEqual(['share', 'score']);
    const { panels, limit, most } = view.plots[0]!.plot;
    expect(limit).toEqual({ at: 20, label: '20 per cent' });
    expect(most).toBeCloseTo(31.5, 6);
    expect(panels.map(({ words }) => words)).toEqual([
      'Southern unit: as it is 12.0 % (12 of 100); what if “Hire” 12.0 % (12 of 100); what if “Grow” 30.0 % (30 of 100)',
      'The force: as it is 11.0 % (22 of 200); what if “Hire” 11.0 % (22 of 200); what if “Grow” 20.0 % (40 of 200)'
    ]);
  });
});

it('says that nothing would change', () => {
  const { scenarios, table } = scenariosView(FACTS, [{ title: 'Same', rows: FACTS }], context);
  expect(scenarios).toEqual([
    { key: 'Same', headline: 'In “Same”, no unit’s figures would change', ofUnits: [], ofWhole: [] }
  ]);
  expect(table.rows.map(({ cells }) => cells['place'])).toEqual(['The force', 'The force']);
});

it('names forces where there is more than one', () => {
  const rows: Rows = new Map([
    ['high-risk-share', [shareRow(null, 10, 100), { ...shareRow(null, 5, 100), force_id: 'F2' }]]
  ]);
  const { table } = scenariosView(rows, [], context);
  expect(table.rows.map(({ cells }) => cells['place'])).toEqual(['F1', 'F2']);
});
