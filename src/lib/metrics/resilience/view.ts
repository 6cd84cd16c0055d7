// The loss of each officer of a unit, or of a force's units: how many cases the others would take, and how many nobody.
import type { BarRow, BarSeries } from '../../charts/bars.ts';
import { count, countInWords, plural } from '../../shared/format.ts';
import type { State } from '../../shared/measure.ts';
import {
  inWords,
  leastCount,
  LIMITING_WORDS,
  lossesHeadline,
  lossesNotes,
  lossesSubtitle,
  lossNote
} from '../absorption-words.ts';
import type { BarsPlot } from '../pictures.ts';
import { scopeOf, stated, worstOf, type Part } from '../scope.ts';
import type { TableView, View } from '../view.ts';
import type { ResilienceRow } from './metric.ts';
import { withNobody } from './with-nobody.ts';

export type ResiliencePlot = BarsPlot;

type ResiliencePart = Part<ResilienceRow>;

const SERIES: readonly BarSeries[] = [
  { key: 'placed', label: 'others would take', tone: 'shade-3' },
  { key: 'nobody', label: 'with nobody', tone: 'watch' }
];

const isAbsorbed = (row: ResilienceRow): boolean => withNobody(row).cases === 0;

const stateOf = (row: ResilienceRow): State =>
  row.cases === 0 ? 'not_applicable' : isAbsorbed(row) ? 'ok' : 'watch';

function wordsOf({ name, row }: ResiliencePart): string {
  if (row.cases === 0) return `${name}: no cases.`;
  const away =
    row.level === 'officer'
      ? `${name} away with ${plural(row.cases, 'case')}, ${count(row.high_risk_cases)} high-risk`
      : `${name}, each officer away in turn with ${plural(row.cases, 'case')} in all, ${count(row.high_risk_cases)} high-risk`;
  const { cases: nobody, isLeast } = withNobody(row);
  if (nobody === 0) return `${away}: others could take all.`;
  const reason = row.limiting === null ? '' : ` What stops it: ${LIMITING_WORDS[row.limiting]}.`;
  const ofHighRisk = row.high_risk_placed === 0 ? 'none' : `only ${count(row.high_risk_placed)}`;
  const rest = `${leastCount(nobody, isLeast)} would be with nobody`;
  if (isLeast)
    return `${away}: by number, others could take ${count(row.placed)}, but ${ofHighRisk} of the high-risk ones; ${rest}.${reason}`;
  const highRisk = row.high_risk_cases - row.high_risk_placed;
  const ofThem = highRisk === 0 ? 'none' : count(highRisk);
  return `${away}: others could take ${count(row.placed)}; ${rest}, ${ofThem} of them high-risk.${reason}`;
}

const barOf = (part: ResiliencePart): BarRow => {
  const { key, name, row } = part;
  const { cases, limiting } = row;
  const { cases: nobody, isLeast } = withNobody(row);
  const placed = cases - nobody;
  const share = nobody === 0 || isLeast ? [] : [{ text: `${count(placed)} of ${count(cases)}` }];
  return {
    key,
    label: name,
    values: { placed, nobody },
    words: wordsOf(part),
    ...(cases === 0
      ? { note: [], empty: 'no cases' }
      : { note: [...share, ...lossNote(cases, nobody, limiting, isLeast)] })
  };
};

const tableOf = (parts: readonly ResiliencePart[], caption: string, first: string): TableView => ({
  caption,
  columns: [
    { key: 'name', title: first, align: 'start' },
    { key: 'cases', title: 'Cases', align: 'end' },
    { key: 'placed', title: 'Others could take, by number', align: 'end' },
    { key: 'high_risk_cases', title: 'High-risk cases', align: 'end' },
    { key: 'high_risk_placed', title: 'High-risk others could take', align: 'end' },
    { key: 'nobody', title: 'With nobody', align: 'end' },
    { key: 'limiting', title: 'What stops it', align: 'start' }
  ],
  rows: parts.map(({ key, name, row }) => {
    const nobody = withNobody(row);
    return {
      key,
      cells: {
        name,
        cases: count(row.cases),
        placed: count(row.placed),
        high_risk_cases: count(row.high_risk_cases),
        high_risk_placed: count(row.high_risk_placed),
        nobody: leastCount(nobody.cases, nobody.isLeast),
        limiting: row.limiting === null ? '' : LIMITING_WORDS[row.limiting]
      }
    };
  })
});

function unitsHeadline(parts: readonly ResiliencePart[]): string {
  const held = parts.filter(({ row }) => row.cases > 0);
  const whole = held.filter(({ row }) => isAbsorbed(row)).length;
  if (held.length === 0) return 'Nobody holds cases';
  if (held.length === 1)
    return whole === 1
      ? 'The unit can absorb the loss of any one of its officers'
      : 'In the unit, the loss of some officer leaves cases with nobody';
  const all = inWords(held.length);
  if (whole === held.length) return `Each of the ${all} units can absorb the loss of any one officer`;
  if (whole === 0) return `In each of the ${all} units, the loss of some officer leaves cases with nobody`;
  return `${countInWords(whole)} of ${all} units can absorb the loss of any one officer`;
}

/** Officers of the unit in view; its own row where there are no officer rows, and a force's units. */
export const resilienceView: View<ResilienceRow, ResiliencePlot> = (rows, context) => {
  const scope = scopeOf(rows, context);
  const isByOfficer = scope.of === 'unit' && scope.parts.length > 0;
  const whole = scope.whole === null ? [] : [{ key: 'whole', name: scope.name, row: scope.whole }];
  const parts = scope.of === 'unit' && !isByOfficer ? whole : scope.parts;
  const withCases = parts.filter(({ row }) => row.cases > 0);
  const absorbable = withCases.filter(({ row }) => isAbsorbed(row)).length;
  const losses = { absorbable, withCases: withCases.length, officers: parts.length };
  const where = scope.of === 'unit' ? scope.name : 'Every unit';
  const subtitle = lossesSubtitle(where, context);
  const headline = isByOfficer ? lossesHeadline('The unit', losses) : unitsHeadline(parts);
  return {
    headline,
    subtitle,
    ...stated(worstOf(parts.map(({ row }) => stateOf(row))), {
      watch: isByOfficer
        ? `${plural(withCases.length - absorbable, 'officer')} could not be away`
        : `${plural(withCases.length - absorbable, 'unit')} could not lose any one officer`
    }),
    notes: [
      ...lossesNotes(context),
      ...(isByOfficer
        ? []
        : ['Adds up losses that would each happen alone: a case counts once, when its officer is away.'])
    ],
    ...(withCases.length > 0 && {
      figure: {
        text: `${count(absorbable)} of ${count(withCases.length)}`,
        detail: isByOfficer ? 'officers whose cases others could take' : 'units that can lose any one officer'
      }
    }),
    table: tableOf(parts, `${headline}. ${subtitle}`, isByOfficer ? 'Away' : 'Unit'),
    plot: {
      label: isByOfficer ? 'Cases of each officer, if away' : 'Cases of each unit, each officer away in turn',
      rows: parts.map(barOf),
      series: SERIES,
      most: Math.max(1, ...parts.map(({ row }) => row.cases)),
      none: 'Nobody here may hold cases.'
    }
  };
};
