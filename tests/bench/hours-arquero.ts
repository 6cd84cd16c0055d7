// Available hours by arquero 7, over tables with days as whole numbers.
import { rolling, table } from 'arquero';
import type { Row } from '../../src/lib/warehouse/warehouse.ts';
import { HOURS_KEYS, HOURS_VALUES, KINDS, type HoursSource } from './hours.ts';

const columns = (rows: readonly object[]) =>
  table(
    Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, rows.map((row) => (row as Row)[name])]))
  );

/** Months by the day that they begin on; `text` as the rows say it. */
function months({ monthStarts, final }: HoursSource) {
  return monthStarts.map((month, index) => ({
    month,
    period_start: new Date(month * 86_400_000).toISOString().slice(0, 10),
    month_end: (monthStarts[index + 1] ?? final + 1) - 1
  }));
}

export function hoursTables(source: HoursSource) {
  const days = months(source).flatMap(({ month, month_end }) =>
    Array.from({ length: month_end - month + 1 }, (_, index) => ({ day: month + index, day_month: month }))
  );
  return {
    first: source.monthStarts[0]!,
    officers: columns(source.officers),
    absences: columns(source.absences),
    units: columns(source.units),
    months: columns(months(source)),
    calendar: columns(days)
  };
}

const each = (expression: (kind: (typeof KINDS)[number], index: number) => string): Record<string, string> =>
  Object.fromEntries(KINDS.map((kind, index) => [`${kind}_hours`, expression(kind, index)]));

/** The part of a whole day that is gone once a fraction is: rounded, so that 0.7 + 0.2 + 0.1 is a whole day. */
const gone = (fraction: string): string =>
  `(op.round(${fraction} * 1e9) / 1e9 > 1 ? 1 : op.round(${fraction} * 1e9) / 1e9)`;

/** What each officer lost of each day, as fractions by kind. */
const takenByDay = ({ absences, first }: ReturnType<typeof hoursTables>) =>
  absences
    .params({ first })
    .filter('(d, $) => d.ends >= $.first')
    .derive({ day: '(d, $) => op.sequence(d.starts > $.first ? d.starts : $.first, d.ends + 1)' })
    .unroll('day')
    .groupby('officer_id', 'day', 'kind')
    .rollup({ fraction: 'd => op.sum(d.fraction)' })
    .orderby('kind')
    .groupby('officer_id', 'day')
    .derive({ so_far: rolling('d => op.sum(d.fraction)') })
    .derive({ taken: `d => ${gone('d.so_far')} - ${gone('(d.so_far - d.fraction)')}` })
    .rollup(each((_, index) => `d => op.sum(d.kind === ${index} ? d.taken : 0)`));

const SUMS = Object.fromEntries(
  ['rostered_hours', ...KINDS.map((kind) => `${kind}_hours`)].map((name) => [name, `d => op.sum(d.${name})`])
);

export function hoursByArquero(tables: ReturnType<typeof hoursTables>): Row[] {
  const byOfficer = tables.officers
    .cross(tables.calendar)
    .filter('d => d.day >= d.starts && d.day <= d.ends')
    .derive({ works: 'd => op.substring(d.pattern, (d.day + 3) % 7, (d.day + 3) % 7 + 1) !== "-"' })
    .derive({ rostered_hours: 'd => d.works ? d.hours : 0' })
    .join_left(takenByDay(tables), [
      ['officer_id', 'day'],
      ['officer_id', 'day']
    ])
    .derive(each((kind) => `d => d.${kind}_hours === undefined ? 0 : d.rostered_hours * d.${kind}_hours`))
    .groupby('day_month', 'unit_id', 'officer_id')
    .rollup(SUMS)
    .join(tables.units, 'unit_id')
    .join(tables.months, ['day_month', 'month']);
  const byUnit = byOfficer.groupby('period_start', 'force_id', 'unit_id').rollup(SUMS);
  const byForce = byUnit.groupby('period_start', 'force_id').rollup(SUMS);
  return byOfficer
    .derive({ level: 'd => "officer"' })
    .concat(byUnit.derive({ level: 'd => "unit"', officer_id: 'd => null' }))
    .concat(byForce.derive({ level: 'd => "force"', unit_id: 'd => null', officer_id: 'd => null' }))
    .derive({ lost_hours: `d => ${KINDS.map((kind) => `d.${kind}_hours`).join(' + ')}` })
    .derive({ available_hours: 'd => d.rostered_hours - d.lost_hours' })
    .select(...HOURS_KEYS, ...HOURS_VALUES)
    .objects() as Row[];
}
