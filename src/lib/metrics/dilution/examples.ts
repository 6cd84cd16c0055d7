// The states that the picture of dilution must survive. Invented.
import { addMonths, lastOfMonth } from '../../shared/dates.ts';
import type { Example, ViewContext } from '../view.ts';
import type { DilutionRow } from './metric.ts';

const context: ViewContext = {
  asOf: '2026-09-30',
  unitId: 'U-NORTH',
  unitNames: new Map([
    ['U-NORTH', 'Northern unit'],
    ['U-SOUTH', 'Southern unit']
  ]),
  settings: { high_risk_limit_percent: 20 },
  loaded: new Set(['officers', 'cases', 'case_history', 'units'])
};

type Caseload = readonly [high: number, cases: number];

function step(
  officer_id: string,
  from: string,
  before: Caseload,
  after: Caseload,
  unit_id = 'U-NORTH'
): DilutionRow {
  const isAbove = ([high, cases]: Caseload) => 100 * high > 20 * cases;
  return {
    level: 'officer',
    force_id: 'F1',
    unit_id,
    officer_id,
    from,
    to: lastOfMonth(addMonths(from, 1)),
    cases_before: before[1],
    cases_after: after[1],
    high_before: before[0],
    high_after: after[0],
    diluted: isAbove(before) && !isAbove(after) && after[1] > before[1] && after[0] >= before[0]
  };
}

const STEADY = ['2026-06-30', '2026-07-31', '2026-08-31'].flatMap((from) => [
  step('A-04', from, [10, 50], [10, 50]),
  step('A-15', from, [15, 52], [15, 52])
]);

const numbered = (total: number): DilutionRow[] =>
  Array.from({ length: total }, (_, index) => {
    const high = 8 + (index % 5);
    const cases = 38 + ((index * 7) % 21);
    const unit = index % 2 === 0 ? 'U-NORTH' : 'U-SOUTH';
    return step(
      `B-${String(index + 1).padStart(3, '0')}`,
      '2026-08-31',
      [high, cases],
      [high + (index % 2), cases + (index % 9)],
      unit
    );
  });

const example = (
  name: string,
  rows: readonly DilutionRow[],
  differs: Partial<ViewContext> = {}
): Example<DilutionRow> => ({
  name,
  rows,
  context: { ...context, ...differs }
});

export const examples: readonly Example<DilutionRow>[] = [
  example('One share diluted', [...STEADY, step('A-11', '2026-08-31', [11, 50], [11, 56])]),
  example('Two shares diluted, one with more high-risk cases', [
    ...STEADY,
    step('A-11', '2026-08-31', [11, 50], [11, 56]),
    step('A-21', '2026-07-31', [9, 36], [10, 54])
  ]),
  example('None', STEADY),
  example('Two hundred officers of a force', numbered(200), { unitId: null }),
  example('No snapshots to compare', [])
];
