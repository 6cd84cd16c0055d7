// What the reader sees of the high-risk share: who is above the model, by how much, and what it depends on.
import type { BarRow, BarSeries } from '../../charts/bars.ts';
import { levelTone } from '../../charts/colours.ts';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, decimal, percent, plural } from '../../shared/format.ts';
import type { BarsPlot } from '../pictures.ts';
import { highRiskInWords, levelsInOrder, limitWords, RISK_WORDS, type LimitWords } from '../risk-words.ts';
import { isNoLead, scopeInView, stated, worstOf, type Part } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import { funnelOf, type FunnelPlot } from './funnel.ts';
import { aboveInWords, headlineOf } from './headline.ts';
import type { HighRiskShareRow } from './metric.ts';
import { denominatorOf, standing } from './standing.ts';
import { tableOf } from './table.ts';

export interface HighRiskSharePlot extends BarsPlot {
  readonly funnel: FunnelPlot;
}

function noteOf(row: HighRiskShareRow, of: number, limit: LimitWords): NotePart[] {
  if (row.share === null) return row.cases === 0 ? [] : [{ text: standing(row, limit), isQuiet: true }];
  const words = standing(row, limit);
  return [
    { text: `${count(row.high_risk_cases)} of ${count(of)} ·` },
    { text: percent(row.share, limit.percent), isStrong: true },
    row.state === 'ok' ? { text: words, isQuiet: true } : { text: words, state: row.state }
  ];
}

/** Counts by level where the caseload's rows stand beside; else only high risk, the others, and those not assessed. */
function valuesOf(row: HighRiskShareRow, { beside }: ViewContext): Record<string, number> {
  const levels = beside
    ?.get('caseload')
    ?.find(
      (other) =>
        other['level'] === row.level &&
        other['unit_id'] === row.unit_id &&
        other['officer_id'] === row.officer_id
    );
  if (levels)
    return Object.fromEntries(Object.keys(RISK_WORDS).map((level) => [level, Number(levels[level])]));
  return {
    high_risk: row.high_risk_cases,
    others: row.cases - row.high_risk_cases - row.not_assessed,
    not_assessed: row.not_assessed
  };
}

function seriesFor(rows: readonly BarRow[], context: ViewContext): BarSeries[] {
  const all: BarSeries[] = [
    { key: 'high_risk', label: 'high risk', tone: 'high' },
    { key: 'others', label: 'other levels', tone: 'low' },
    ...levelsInOrder(context).map((level) => ({
      key: level,
      label: RISK_WORDS[level],
      tone: levelTone(level)
    }))
  ];
  return all.filter(({ key }) => rows.some(({ values }) => Number(values[key]) > 0));
}

function barOf({ key, name, row }: Part<HighRiskShareRow>, context: ViewContext, limit: LimitWords): BarRow {
  const of = denominatorOf(row, context);
  const share = row.share === null ? '' : `, ${percent(row.share, limit.percent)}`;
  return {
    key,
    label: name,
    values: valuesOf(row, context),
    note: noteOf(row, of, limit),
    words:
      row.cases === 0
        ? `${name}: no cases`
        : `${name}: ${count(row.high_risk_cases)} of ${plural(of, 'case')} high risk${share}: ${standing(row, limit)}`,
    limit: of === 0 ? null : (limit.percent * of) / 100,
    ...(row.cases === 0 ? { empty: 'no cases' } : {})
  };
}

function notesOf(
  parts: readonly Part<HighRiskShareRow>[],
  context: ViewContext,
  limit: LimitWords
): string[] {
  const noLead = parts.find(({ row }) => isNoLead(row))?.row;
  const notes: string[] = [];
  if (noLead && noLead.share !== null)
    notes.push(
      `Cases without a lead: ${count(noLead.high_risk_cases)} of ${plural(noLead.cases, 'case')} are high risk. ` +
        'They count in the unit’s share.'
    );
  if (parts.some(({ row }) => row.small_caseload && row.state === 'breach'))
    notes.push(
      'Under five cases, one case moves the share by 20 points or more: read the count, not the share.'
    );
  if (context.settings['unassessed_denominator'] === 'assessed')
    notes.push('The force leaves cases not assessed out of the share.');
  if (limit.name === 'the limit')
    notes.push(`The limit of ${limit.text} is the force’s own choice; the guidance says 20 per cent.`);
  return notes;
}

/** Three officers hold more high-risk cases than the model; one of them beyond chance. */
export function highRiskShareView(
  rows: readonly HighRiskShareRow[],
  context: ViewContext
): MetricView<HighRiskSharePlot> {
  const scope = scopeInView(rows, context);
  const { whole, parts } = scope;
  const limit = limitWords(context);
  const bars = parts.map((part) => barOf(part, context, limit));
  const each = scope.of === 'unit' ? 'officer' : 'unit';
  const known = whole !== null && whole.share !== null ? whole : null;
  const figure = known && {
    text: percent(known.share as number, limit.percent),
    detail: `${count(known.high_risk_cases)} of ${count(denominatorOf(known, context))} · ${limit.name.slice(4)} ${decimal(limit.percent, Number.isInteger(limit.percent) ? 0 : 1)} %`
  };
  const wholeInWords = figure
    ? ` ${whole?.level === 'unit' ? 'Unit' : 'Force'}: ${figure.detail.split(' · ')[0]}, ${figure.text}.`
    : '';
  return {
    headline: headlineOf(scope, context, limit),
    subtitle:
      `Share of ${highRiskInWords(context)} in each ${each}’s counted cases, ${scope.name}, ` +
      `${dayInWords(context.asOf)}. The guidance: “a maximum of 20 per cent of the caseload should be of a high risk level”.` +
      wholeInWords,
    ...stated(worstOf([...parts.map(({ row }) => row.state), ...(whole ? [whole.state] : [])]), {
      breach: aboveInWords(scope, limit),
      watch: 'depends on cases not assessed'
    }),
    notes: notesOf(parts, context, limit),
    ...(figure ? { figure } : {}),
    table: tableOf(scope, context, limit),
    plot: {
      label: `Cases by risk level, one row per ${each}, ${scope.name}`,
      rows: bars,
      series: seriesFor(bars, context),
      most: Math.max(1, ...parts.map(({ row }) => row.cases)),
      limitLabel: `${limit.text} of that ${each}’s cases`,
      funnel: funnelOf(scope, context, limit)
    }
  };
}
