// What the reader sees of dilution: shares that came back within the model while high-risk cases did not fall.
import { endsOf, type Arrow } from '../../charts/arrows.ts';
import { dayInWords, shortDay, type Day } from '../../shared/dates.ts';
import { byName, count, countInWords, partOf, percent, plural } from '../../shared/format.ts';
import { limitWords, type LimitWords } from '../risk-words.ts';
import { scopeName } from '../people.ts';
import { stated, unitName } from '../scope.ts';
import type { MetricView, TableView, ViewContext } from '../view.ts';
import type { DilutionRow } from './metric.ts';

export interface DilutionPlot {
  readonly label: string;
  /** One for each share that cleared: `11 of 50 → 11 of 56: 6 cases more`. */
  readonly arrows: readonly Arrow[];
  readonly limit: { readonly at: number; readonly label: string };
  /** Ends of the scale, as shares. */
  readonly least: number;
  readonly most: number;
}

/** A row that has cases on both days, as every diluted one has. */
const shareOf = (high: number, cases: number): number => high / cases;

function highInWords({ high_before, high_after }: DilutionRow): string {
  const more = high_after - high_before;
  return more === 0 ? 'high-risk cases as before' : `${plural(more, 'high-risk case')} more`;
}

function arrowOf(row: DilutionRow, context: ViewContext, limit: LimitWords): Arrow {
  const from = shareOf(row.high_before, row.cases_before);
  const to = shareOf(row.high_after, row.cases_after);
  const who = row.officer_id ?? '';
  const name = context.unitId === null ? `${who}, ${unitName(row.unit_id ?? '', context)}` : who;
  const change =
    `${count(row.high_before)} of ${count(row.cases_before)} → ${count(row.high_after)} of ${count(row.cases_after)}: ` +
    `${plural(row.cases_after - row.cases_before, 'case')} more`;
  return {
    key: `${who} ${row.from}`,
    name,
    remark: `${shortDay(row.from, row.from.slice(0, 4) !== row.to.slice(0, 4))} to ${shortDay(row.to)}`,
    from: { at: from, text: percent(from, limit.percent) },
    to: { at: to, text: percent(to, limit.percent) },
    change,
    words: `${name}, ${dayInWords(row.from)} to ${dayInWords(row.to)}: from ${percent(from, limit.percent)} to ${percent(to, limit.percent)}, ${change}, ${highInWords(row)}`
  };
}

function headlineOf(
  arrows: readonly Arrow[],
  total: number,
  rows: readonly DilutionRow[],
  limit: LimitWords
): string {
  const first = rows.reduce<Day | undefined>(
    (earliest, { from }) => (earliest === undefined || from < earliest ? from : earliest),
    undefined
  );
  if (first === undefined) return 'There are no two snapshots to compare';
  const since = `Since ${dayInWords(first)}`;
  const within = `came back within ${limit.name} by more cases, not by fewer high-risk ones`;
  if (total === 0) return `${since}, no share ${within}`;
  if (total === 1) return `${since}, ${arrows[0]?.name}’s share ${within}`;
  return `${since}, ${countInWords(total).toLowerCase()} shares ${within}`;
}

function tableOf(rows: readonly DilutionRow[], context: ViewContext, limit: LimitWords): TableView {
  const share = (high: number, cases: number) => partOf(high, cases, limit.percent);
  return {
    caption: 'Shares that cleared while cases rose and high-risk cases did not fall',
    columns: [
      { key: 'officer', title: 'Officer', align: 'start' },
      { key: 'unit', title: 'Unit', align: 'start' },
      { key: 'from', title: 'From', align: 'start' },
      { key: 'to', title: 'To', align: 'start' },
      { key: 'before', title: 'Before', align: 'end' },
      { key: 'after', title: 'After', align: 'end' }
    ],
    rows: rows.map((row) => ({
      key: `${row.officer_id} ${row.from}`,
      cells: {
        officer: row.officer_id ?? '',
        unit: unitName(row.unit_id ?? '', context),
        from: shortDay(row.from),
        to: shortDay(row.to),
        before: share(row.high_before, row.cases_before),
        after: share(row.high_after, row.cases_after)
      }
    }))
  };
}

/** More arrows than this are not drawn. */
const MANY = 60;

/** The latest of the shares that cleared, as many as are drawn, in the order of `rows`. */
function latest(rows: readonly DilutionRow[]): readonly DilutionRow[] {
  const kept = new Set(rows.toSorted((a, b) => byName(b.to, a.to)).slice(0, MANY));
  return rows.filter((row) => kept.has(row));
}

/** Since 30 June 2026, A-11’s share came back within the model by more cases, not by fewer high-risk ones. */
export function dilutionView(rows: readonly DilutionRow[], context: ViewContext): MetricView<DilutionPlot> {
  const limit = limitWords(context);
  const shown = rows.filter(({ unit_id }) => context.unitId === null || unit_id === context.unitId);
  const diluted = shown
    .filter((row) => row.diluted)
    .toSorted((a, b) => byName(a.officer_id ?? '', b.officer_id ?? '') || byName(a.from, b.from));
  const drawn = latest(diluted);
  const arrows = drawn.map((row) => arrowOf(row, context, limit));
  const scope = scopeName(context);
  const share = limit.percent / 100;
  return {
    headline: headlineOf(arrows, diluted.length, shown, limit),
    subtitle:
      `Share of high-risk cases before and after, where it was above ${limit.name} and cleared while cases rose and ` +
      `high-risk cases did not fall, ${scope}, to ${dayInWords(context.asOf)}`,
    ...stated(arrows.length > 0 ? 'watch' : shown.length > 0 ? 'ok' : 'not_applicable', {
      watch: 'the high-risk work is still there'
    }),
    notes: [
      ...(arrows.length === 0
        ? []
        : ['A share that clears this way says nothing about why: new cases have to go somewhere.']),
      ...(drawn.length < diluted.length ? [`The ${MANY} latest are drawn; the table has them all.`] : [])
    ],
    figure: {
      text: count(diluted.length),
      detail: diluted.length === 1 ? 'share diluted' : 'shares diluted'
    },
    table: tableOf(diluted, context, limit),
    plot: {
      label: `Shares that came back within ${limit.name} while high-risk cases did not fall, ${scope}`,
      arrows,
      limit: { at: share, label: limit.text },
      ...endsOf(arrows, share, { least: 0, most: 1, room: 0.02 })
    }
  };
}
