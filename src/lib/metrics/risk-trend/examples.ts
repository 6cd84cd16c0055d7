// The states that the picture of the share over time must survive. Invented.
import { group } from 'd3-array';
import { addMonths, lastOfMonth, type Day } from '../../shared/dates.ts';
import type { Example, ViewContext } from '../view.ts';
import type { RiskTrendRow } from './metric.ts';

const AS_OF = '2026-09-30';

const context: ViewContext = {
  asOf: AS_OF,
  unitId: 'U-NORTH',
  unitNames: new Map([
    ['U-NORTH', 'Northern unit'],
    ['U-SOUTH', 'Southern unit']
  ]),
  settings: { high_risk_limit_percent: 20, persistence_snapshots: 4 },
  loaded: new Set(['officers', 'cases', 'case_history', 'units'])
};

const months = (count: number, without: readonly Day[] = []): Day[] =>
  Array.from({ length: count }, (_, index) => lastOfMonth(addMonths(AS_OF, index + 1 - count))).filter(
    (day) => !without.includes(day)
  );

type Ids = Pick<RiskTrendRow, 'level' | 'unit_id' | 'officer_id'>;

function snapshot(ids: Ids, as_of: Day, cases: number, high: number): RiskTrendRow {
  return {
    level: ids.level,
    force_id: 'F1',
    unit_id: ids.unit_id,
    officer_id: ids.officer_id,
    as_of,
    cases,
    high_risk_cases: high,
    not_assessed: 0,
    share: high / cases,
    state: 100 * high > 20 * cases ? 'breach' : 'ok'
  };
}

/** An officer whose share moves around `middle` per cent, without chance: by the officer's own number. */
const line = (number: number, middle: number, days: readonly Day[], unit_id = 'U-NORTH'): RiskTrendRow[] =>
  days.map((day, index) => {
    const cases = 44 + ((number * 5 + index) % 13);
    const sway = ((index * 7 + number * 3) % 5) - 2;
    const ids: Ids = { level: 'officer', unit_id, officer_id: `A-${String(number).padStart(2, '0')}` };
    return snapshot(ids, day, cases, Math.max(0, Math.round((cases * (middle + sway)) / 100)));
  });

function summed(rows: readonly RiskTrendRow[], ids: Ids): RiskTrendRow[] {
  return [...group(rows, ({ as_of }) => as_of)].map(([day, own]) =>
    snapshot(
      ids,
      day,
      own.reduce((sum, { cases }) => sum + cases, 0),
      own.reduce((sum, { high_risk_cases }) => sum + high_risk_cases, 0)
    )
  );
}

const withSums = (officers: readonly RiskTrendRow[]): RiskTrendRow[] => {
  const units = [...group(officers, ({ unit_id }) => unit_id)].flatMap(([unit_id, own]) =>
    summed(own, { level: 'unit', unit_id, officer_id: null })
  );
  return [...summed(units, { level: 'force', unit_id: null, officer_id: null }), ...units, ...officers];
};

const NUMBERS = [4, 7, 11, 12, 15, 19, 21, 22, 24, 26, 28];
const MIDDLES = [18, 12, 21, 16, 28, 17, 13, 15, 18, 19, 18];

const officers = (days: readonly Day[], unit = 'U-NORTH') =>
  NUMBERS.flatMap((number, index) => line(number, MIDDLES[index] as number, days, unit));

const example = (
  name: string,
  rows: readonly RiskTrendRow[],
  differs: Partial<ViewContext> = {}
): Example<RiskTrendRow> => ({
  name,
  rows,
  context: { ...context, ...differs }
});

export const examples: readonly Example<RiskTrendRow>[] = [
  example('A unit over two years', withSums(officers(months(24)))),
  example(
    'With snapshots missing, and one officer who came later',
    withSums([
      ...officers(months(12, ['2026-02-28', '2026-03-31'])).filter(
        ({ officer_id, as_of }) => officer_id !== 'A-12' || as_of > '2026-06-30'
      )
    ])
  ),
  example('Two officers, none above', withSums([...line(4, 16, months(6)), ...line(7, 12, months(6))])),
  example(
    'Two hundred officers',
    withSums(Array.from({ length: 200 }, (_, index) => line(index + 1, 10 + (index % 12), months(12))).flat())
  ),
  example('The force', withSums([...officers(months(24)), ...officers(months(24), 'U-SOUTH')]), {
    unitId: null
  }),
  example('One snapshot only', withSums(officers([AS_OF])), { loaded: new Set(['officers', 'cases']) }),
  example('Nothing at all', [])
];
