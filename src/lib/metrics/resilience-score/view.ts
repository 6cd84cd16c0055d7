// Of how many of its officers each unit could absorb the loss, as bars of officers.
import type { BarRow, BarSeries } from '../../charts/bars.ts';
import { count, countInWords, partOf, percent, plural } from '../../shared/format.ts';
import { inWords, lossesHeadline, lossesNotes, lossesSubtitle } from '../absorption-words.ts';
import type { BarsPlot } from '../pictures.ts';
import { scopeOf, stated, worstOf, type Part } from '../scope.ts';
import type { TableView, View } from '../view.ts';
import type { ResilienceScoreRow } from './metric.ts';

export type ResilienceScorePlot = BarsPlot;

type ScorePart = Part<ResilienceScoreRow>;

const SERIES: readonly BarSeries[] = [
  { key: 'absorbable', label: 'loss can be absorbed', tone: 'shade-3' },
  { key: 'others', label: 'leaves cases with nobody', tone: 'watch' }
];

function noteOf({ absorbable, officers_with_cases }: ResilienceScoreRow): BarRow['note'] {
  if (absorbable === officers_with_cases) return [{ text: `any one of ${count(officers_with_cases)}` }];
  const share = { text: partOf(absorbable, officers_with_cases) };
  return absorbable === 0 ? [share, { text: 'no resilience', state: 'watch' }] : [share];
}

function wordsOf({ name, row }: ScorePart): string {
  if (row.score === null) return `${name}: nobody holds cases.`;
  const { absorbable, officers_with_cases } = row;
  if (absorbable === 0)
    return `${name}: no resilience. The loss of any officer with cases leaves some with nobody.`;
  return `${name}: the loss of ${count(absorbable)} of ${plural(officers_with_cases, 'officer')} with cases can be absorbed.`;
}

const barOf = (part: ScorePart): BarRow => {
  const { key, name, row } = part;
  const values = { absorbable: row.absorbable, others: row.officers_with_cases - row.absorbable };
  const words = wordsOf(part);
  return row.score === null
    ? { key, label: name, values, words, note: [], empty: 'no cases' }
    : { key, label: name, values, words, note: noteOf(row) };
};

const tableOf = (parts: readonly ScorePart[], caption: string): TableView => ({
  caption,
  columns: [
    { key: 'name', title: 'Unit', align: 'start' },
    { key: 'absorbable', title: 'Losses that can be absorbed', align: 'end' },
    { key: 'officers_with_cases', title: 'Officers with cases', align: 'end' },
    { key: 'score', title: 'Score', align: 'end' }
  ],
  rows: parts.map(({ key, name, row }) => ({
    key,
    cells: {
      name,
      absorbable: count(row.absorbable),
      officers_with_cases: count(row.officers_with_cases),
      score: row.score === null ? 'no cases' : percent(row.score)
    }
  }))
});

function headlineOf(
  of: 'unit' | 'force',
  whole: ResilienceScoreRow | null,
  parts: readonly ScorePart[]
): string {
  if (parts.length === 0) return 'Nobody here may hold cases';
  if (whole === null) {
    const full = parts.filter(({ row }) => row.state === 'ok').length;
    return `${countInWords(full)} of ${inWords(parts.length)} units can absorb the loss of any one officer`;
  }
  const { absorbable, officers_with_cases: withCases } = whole;
  return lossesHeadline(of === 'unit' ? 'The unit' : 'The force', {
    absorbable,
    withCases,
    officers: null
  });
}

/** The unit in view, or a force's units by name. */
export const resilienceScoreView: View<ResilienceScoreRow, ResilienceScorePlot> = (rows, context) => {
  const { of, name, parts: within, whole } = scopeOf(rows, context);
  const ofWhole = whole === null ? [] : [{ key: 'whole', name, row: whole }];
  const parts = of === 'unit' ? ofWhole : within;
  const headline = headlineOf(of, whole, parts);
  const unsettled = parts.reduce((sum, { row }) => sum + row.unsettled, 0);
  const subtitle = lossesSubtitle(of === 'unit' ? name : 'Every unit', context);
  return {
    headline,
    subtitle,
    ...stated(worstOf(parts.map(({ row }) => row.state)), {
      watch: `${count(parts.reduce((sum, { row }) => sum + row.officers_with_cases - row.absorbable, 0))} could not be away`
    }),
    notes: [
      ...(unsettled === 0
        ? []
        : [
            `The search stopped at its limit for ${plural(unsettled, 'loss', 'losses')} before it was known whether every case can be placed.`
          ]),
      ...lossesNotes(context)
    ],
    ...(whole?.score != null && {
      figure: {
        text: `${count(whole.absorbable)} of ${count(whole.officers_with_cases)}`,
        detail: 'officers whose cases others could take'
      }
    }),
    table: tableOf(parts, `${headline}. ${subtitle}`),
    plot: {
      label: 'Officers of each unit whose loss can be absorbed',
      rows: parts.map(barOf),
      series: SERIES,
      most: Math.max(1, ...parts.map(({ row }) => row.officers_with_cases)),
      none: 'Nobody here may hold cases.'
    }
  };
};
