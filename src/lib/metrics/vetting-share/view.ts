// What a reader sees of vetting by unit: who is vetted, who is due soon, who is not, and the cases that depend on it.
import type { BarRow } from '../../charts/bars.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, partOf, percent, plural } from '../../shared/format.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { scopeOf, stated, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { VettingShareRow } from './metric.ts';

export interface VettingSharePlot {
  readonly bars: BarsPlot;
}

type Unit = Part<VettingShareRow>;

/** The row's figures where they are known. */
function figures(row: VettingShareRow) {
  const { compliant, due_soon, overdue_or_missing, cases_at_stake, high_risk_at_stake } = row;
  const isUnknown = compliant === null || due_soon === null || overdue_or_missing === null;
  if (isUnknown || cases_at_stake === null || high_risk_at_stake === null || row.in_scope === 0) return null;
  return { compliant, due_soon, overdue_or_missing, cases_at_stake, high_risk_at_stake };
}

const unknownWords = (row: VettingShareRow): string =>
  row.state === 'no_data' ? 'not known: needs the vetting extract' : 'nobody in a vetting role';

const stakeWords = (cases: number, highRisk: number): string =>
  `${plural(cases, 'case')} at stake, ${count(highRisk)} high-risk`;

function barOf({ key, name, row }: Unit): BarRow {
  const known = figures(row);
  if (known === null)
    return {
      key,
      label: name,
      values: {},
      note: [],
      words: `${name}: ${unknownWords(row)}.`,
      empty: unknownWords(row)
    };
  const share = partOf(known.compliant, row.in_scope);
  const stake = stakeWords(known.cases_at_stake, known.high_risk_at_stake);
  return {
    key,
    label: name,
    values: {
      later: known.compliant - known.due_soon,
      due_soon: known.due_soon,
      not_vetted: known.overdue_or_missing
    },
    note: [
      { text: share, isStrong: true },
      ...(known.overdue_or_missing > 0 ? [{ text: stake, state: 'breach' as const }] : [])
    ],
    words: `${name}: ${share} vetted; ${count(known.due_soon)} due soon, ${count(known.overdue_or_missing)} not vetted, ${stake}.`
  };
}

function headlineOf(row: VettingShareRow | undefined, context: ViewContext): string {
  if (row === undefined) return `There is nobody in ${scopeName(context)}`;
  const known = figures(row);
  if (known === null)
    return row.state === 'no_data'
      ? 'Vetting is not known: it needs the vetting extract'
      : `Nobody in ${scopeName(context)} is in a vetting role`;
  if (known.overdue_or_missing === 0)
    return known.due_soon === 0
      ? `Everybody in ${scopeName(context)} is vetted, and nobody is due soon`
      : `Everybody in ${scopeName(context)} is vetted; ${count(known.due_soon)} of ${plural(row.in_scope, 'officer')} ${forCount(known.due_soon, 'is', 'are')} due soon`;
  const hold = forCount(known.overdue_or_missing, 'is not vetted and holds', 'are not vetted and hold');
  return `${scopeNameFirst(context)}: ${count(known.overdue_or_missing)} of ${plural(row.in_scope, 'officer')} ${hold} ${plural(known.cases_at_stake, 'case')}`;
}

function tableOf(units: readonly Unit[], context: ViewContext): TableView {
  const known = (value: number | null) => (value === null ? 'not known' : count(value));
  return {
    caption: `Vetting by unit, ${dayInWords(context.asOf)}`,
    columns: [
      { key: 'unit', title: 'Unit', align: 'start' },
      { key: 'scope', title: 'In vetting roles', align: 'end' },
      { key: 'vetted', title: 'Vetted', align: 'end' },
      { key: 'share', title: 'Share', align: 'end' },
      { key: 'soon', title: 'Of these due soon', align: 'end' },
      { key: 'not', title: 'Overdue or missing', align: 'end' },
      { key: 'cases', title: 'Cases at stake', align: 'end' },
      { key: 'high', title: 'High-risk cases at stake', align: 'end' }
    ],
    rows: units.map(({ key, name, row }) => ({
      key,
      cells: {
        unit: name,
        scope: count(row.in_scope),
        vetted: known(row.compliant),
        share: row.share === null ? 'not known' : percent(row.share),
        soon: known(row.due_soon),
        not: known(row.overdue_or_missing),
        cases: known(row.cases_at_stake),
        high: known(row.high_risk_at_stake)
      }
    }))
  };
}

export const vettingShareView: View<VettingShareRow, VettingSharePlot> = (
  rows,
  context
): MetricView<VettingSharePlot> => {
  const scope = scopeOf(rows, context);
  const whole: Unit[] = scope.whole
    ? [{ key: 'whole', name: scope.of === 'force' ? 'Force' : scope.name, row: scope.whole }]
    : [];
  const units = scope.of === 'unit' ? whole : scope.parts;
  const known = scope.whole ? figures(scope.whole) : null;
  return {
    headline: headlineOf(scope.whole ?? undefined, context),
    subtitle: `Officers in vetting roles whose vetting counts, is due soon, or does not count. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(scope.whole?.state ?? 'not_applicable', {
      breach: known ? `${plural(known.overdue_or_missing, 'officer')} not vetted` : 'not vetted',
      watch: 'vetting due soon'
    }),
    notes: [],
    ...(scope.whole && known
      ? {
          figure: {
            text: percent(known.compliant / scope.whole.in_scope),
            detail: `${count(known.compliant)} of ${count(scope.whole.in_scope)} vetted`
          }
        }
      : {}),
    table: tableOf(scope.of === 'unit' ? whole : [...scope.parts, ...whole], context),
    plot: {
      bars: {
        label: 'Officers in vetting roles, by unit',
        rows: units.map(barOf),
        series: [
          { key: 'later', label: 'vetted', tone: 'shade-4' },
          { key: 'due_soon', label: 'vetted, due soon', tone: 'shade-2' },
          { key: 'not_vetted', label: 'not vetted', tone: 'breach' }
        ],
        most: Math.max(1, ...units.map(({ row }) => row.in_scope))
      }
    }
  };
};
