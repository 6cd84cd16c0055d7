// What the reader sees of the share over time: one small line each, and who has been above the limit for long.
import { group } from 'd3-array';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords, daysBetween, shortDay, type Day } from '../../shared/dates.ts';
import { byName, count, countInWords, listed, partOf, percent, plural } from '../../shared/format.ts';
import type { Panel, PanelsPlot } from '../pictures.ts';
import { limitWords, type LimitWords } from '../risk-words.ts';
import { scopeName } from '../people.ts';
import { numberSetting, NO_LEAD, stated, unitName, worstOf } from '../scope.ts';
import type { MetricView, TableView, ViewContext } from '../view.ts';
import type { RiskTrendRow } from './metric.ts';
import type { XmrPlot } from '../xmr.ts';
import { controlOf } from './control.ts';
import { daysBeforeGaps, lineOf, runAbove } from './series.ts';

export interface RiskTrendPlot extends PanelsPlot {
  readonly limit: { readonly share: number; readonly label: string };
  readonly from: Day;
  readonly to: Day;
  /** The share of the unit or force in view, month by month. */
  readonly control: XmrPlot;
}

interface Series {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly RiskTrendRow[];
  readonly run: { readonly count: number; readonly since: Day | null };
}

/** Shares of fewer cases than this jump too far for the scale to follow. */
const FEW = 10;

/** The end of the scale: above the limit, and above every share that is not of a few cases only. */
function scaleEnd(drawn: readonly Series[], share: number): number {
  const shares = drawn.flatMap(({ rows }) => rows.map((row) => (row.cases < FEW ? 0 : Number(row.share))));
  return Math.min(1, Math.max(share * 1.5, Math.max(0, ...shares) * 1.05));
}

const isAboveScale = ({ rows }: Series, most: number): boolean =>
  rows.some((row) => row.share !== null && row.share > most);

/** Above this many lines only those above the limit of late are drawn. */
const MANY = 40;

function groupsOf(rows: readonly RiskTrendRow[], context: ViewContext): Map<string, RiskTrendRow[]> {
  const shown =
    context.unitId === null
      ? rows.filter(({ level }) => level !== 'officer')
      : rows.filter(({ level, unit_id }) => level !== 'force' && unit_id === context.unitId);
  return group(shown, ({ level, force_id, unit_id, officer_id }) =>
    [level, force_id, unit_id, officer_id].join(' ')
  );
}

const LEVELS = ['force', 'unit', 'officer'];

function nameOf({ level, unit_id, officer_id }: RiskTrendRow, context: ViewContext): string {
  if (level === 'force') return 'The force';
  return level === 'unit' ? unitName(unit_id ?? '', context) : (officer_id ?? NO_LEAD);
}

/** The whole first, then by name, those without a lead last. */
function seriesOf(rows: readonly RiskTrendRow[], days: readonly Day[], context: ViewContext): Series[] {
  const place = ({ rows: [first] }: Series) =>
    LEVELS.indexOf(first?.level ?? '') * 2 + Number(first?.level === 'officer' && first.officer_id === null);
  return [...groupsOf(rows, context)]
    .map(([key, own]) => ({
      key,
      name: nameOf(own[0] as RiskTrendRow, context),
      rows: own,
      run: runAbove(own, days)
    }))
    .toSorted((a, b) => place(a) - place(b) || byName(a.name, b.name));
}

const rowOn = ({ rows }: Series, day: Day | undefined) => rows.find(({ as_of }) => as_of === day);

function panelOf(series: Series, days: readonly Day[], limit: LimitWords, persistence: number): Panel {
  const { key, name, rows, run } = series;
  const last = rowOn(series, days.at(-1));
  const share = last?.share ?? null;
  const latest: NotePart =
    share === null || last === undefined
      ? { text: 'no share now', isQuiet: true }
      : {
          text: percent(share, limit.percent),
          ...(last.state === 'ok' ? { isStrong: true } : { state: last.state })
        };
  const inARow = run.count === 1 ? 'at the last snapshot' : `at ${plural(run.count, 'snapshot')} in a row`;
  const remark =
    run.since === null
      ? ''
      : run.count >= persistence
        ? `above since ${shortDay(run.since)}`
        : `above ${inARow}`;
  const above = rows.filter(({ state }) => state === 'breach').length;
  return {
    key,
    name,
    points: lineOf(rows, days),
    latest,
    remark,
    words:
      `${name}: ${share === null || last === undefined ? 'no share' : `${count(last.high_risk_cases)} of ${plural(last.cases, 'case')} high risk, ${percent(share, limit.percent)}`}` +
      ` at the last snapshot; above ${limit.name} at ${count(above)} of ${plural(rows.length, 'snapshot')}` +
      (run.count > 1 && run.since !== null
        ? `, the last ${count(run.count)} in a row, since ${dayInWords(run.since)}`
        : '')
  };
}

function headlineOf(
  parts: readonly Series[],
  noun: string,
  limit: LimitWords,
  persistence: number,
  hasOneDay: boolean
): string {
  if (parts.length === 0) return 'There are no counted cases to follow';
  if (hasOneDay) return 'There is one snapshot only, and no trend to follow';
  const people = parts.filter(({ name }) => name !== NO_LEAD);
  const lasting = people.filter(({ run }) => run.count >= persistence);
  const above = people.filter(({ run }) => run.count > 0);
  const only = lasting[0];
  if (only && lasting.length === 1)
    return `${only.name} has been above ${limit.name} at ${plural(only.run.count, 'snapshot')} in a row`;
  if (lasting.length > 1)
    return `${countInWords(lasting.length)} ${noun}s have been above ${limit.name} at ${persistence} snapshots in a row or more`;
  if (above.length === 1)
    return `${above[0]?.name} is above ${limit.name}, not yet at ${persistence} snapshots in a row`;
  if (above.length > 1)
    return `${countInWords(above.length)} ${noun}s are above ${limit.name}, none of them at ${persistence} snapshots in a row`;
  return `No ${noun} is above ${limit.name} now`;
}

function tableOf(all: readonly Series[], limit: LimitWords): TableView {
  const STATES: Readonly<Record<string, string>> = {
    ok: `within ${limit.name}`,
    breach: `above ${limit.name}`,
    watch: 'depends on cases not assessed',
    not_applicable: 'none assessed yet'
  };
  return {
    caption: 'High-risk share at each snapshot',
    columns: [
      { key: 'name', title: 'Whose', align: 'start' },
      { key: 'day', title: 'Snapshot', align: 'start' },
      { key: 'share', title: 'High risk', align: 'end' },
      { key: 'unassessed', title: 'Not assessed', align: 'end' },
      { key: 'state', title: 'Against the limit of that day', align: 'start' }
    ],
    rows: all.flatMap(({ key, name, rows }) =>
      rows.map((row) => ({
        key: `${key} ${row.as_of}`,
        cells: {
          name,
          day: shortDay(row.as_of),
          share: partOf(row.high_risk_cases, row.cases, limit.percent),
          unassessed: count(row.not_assessed),
          state: STATES[row.state] ?? ''
        }
      }))
    )
  };
}

function notesOf(days: readonly Day[], left: number, { loaded }: ViewContext): string[] {
  const gaps = daysBeforeGaps(days).size;
  return [
    ...(loaded.has('case_history') ? [] : ['Earlier snapshots are in the case history extract.']),
    ...(gaps > 0 ? [`${plural(gaps, 'gap')} in the snapshots: nothing is drawn across.`] : []),
    ...(left > 0
      ? [`${plural(left, 'line')} not drawn: within the limit of late. The table has them all.`]
      : [])
  ];
}

const cutNotes = (names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [
        `The scale fits shares of ${count(FEW)} cases or more: ${names.length > 3 ? plural(names.length, 'line') : `the ${names.length === 1 ? 'line' : 'lines'} of ${listed(names)}`} with fewer may be cut off at the top.`
      ];

/** A-15 has been above the model at 6 snapshots in a row. */
export function riskTrendView(
  rows: readonly RiskTrendRow[],
  context: ViewContext
): MetricView<RiskTrendPlot> {
  const limit = limitWords(context);
  const persistence = numberSetting(context, 'persistence_snapshots');
  const days = [...new Set(rows.map(({ as_of }) => as_of))].toSorted();
  const all = seriesOf(rows, days, context);
  const level = context.unitId === null ? 'unit' : 'officer';
  const parts = all.filter((series) => series.rows[0]?.level === level);
  const late = new Set(days.slice(-persistence));
  const isOneDay = days.length === 1;
  const drawn = isOneDay
    ? []
    : all.length <= MANY
      ? all
      : all.filter(
          ({ rows: own }) =>
            own[0]?.level !== level || own.some(({ as_of, state }) => late.has(as_of) && state === 'breach')
        );
  const scope = scopeName(context);
  const share = limit.percent / 100;
  const most = scaleEnd(drawn, share);
  const cut = drawn.filter((series) => isAboveScale(series, most)).map(({ name }) => name);
  const from = days[0] ?? context.asOf;
  const to = days.at(-1) ?? context.asOf;
  return {
    headline: headlineOf(parts, level, limit, persistence, isOneDay),
    subtitle: `Share of high-risk cases at each snapshot, one line per ${level}, ${scope}, ${dayInWords(from)} to ${dayInWords(to)}`,
    ...stated(
      isOneDay ? 'no_data' : worstOf(parts.flatMap((series) => rowOn(series, days.at(-1))?.state ?? [])),
      {
        breach: `above ${limit.name} at the last snapshot`,
        watch: 'depends on cases not assessed'
      }
    ),
    notes: [...notesOf(days, isOneDay ? 0 : all.length - drawn.length, context), ...cutNotes(cut)],
    table: tableOf(all, limit),
    plot: {
      label: `Share of high-risk cases at each snapshot, one line per ${level}, ${scope}`,
      panels: drawn.map((series) => panelOf(series, days, limit, persistence)),
      limit: { share, label: limit.text },
      days: daysBetween(from, to),
      from,
      to,
      most,
      control: controlOf(rows, context)
    }
  };
}
