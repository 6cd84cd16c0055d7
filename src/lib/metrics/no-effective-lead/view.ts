// What the reader sees of cases without an effective lead: which ones, why, and since when, by reason.
import { levelTone, type Tone } from '../../charts/colours.ts';
import { dayInWords, daysBetween, shortDay } from '../../shared/dates.ts';
import { count, countInWords, plural } from '../../shared/format.ts';
import { REASON_WORDS, type Reason } from '../lead-words.ts';
import { RISK_WORDS } from '../risk-words.ts';
import { codesSetting, stated, unitName } from '../scope.ts';
import type { MetricView, TableView, ViewContext } from '../view.ts';
import type { NoEffectiveLeadRow } from './metric.ts';

/** One case of the list. */
export interface ListedCase {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly tone: Tone;
  /** Who should lead, and in which unit where there is more than one. */
  readonly lead: string;
  /** "since 3 Sep 2026, 27 days", or "not known since when". */
  readonly since: string;
  readonly words: string;
}

export interface ReasonGroup {
  readonly reason: Reason;
  readonly title: string;
  readonly cases: readonly ListedCase[];
  /** Cases of this reason beyond those drawn. */
  readonly left: number;
}

export interface NoEffectiveLeadPlot {
  readonly label: string;
  readonly groups: readonly ReasonGroup[];
}

/** Cases drawn per reason at most; the table has them all. */
const MANY = 25;

function sinceInWords({ since }: NoEffectiveLeadRow, { asOf }: ViewContext): string {
  if (since === null) return 'not known since when';
  return `since ${shortDay(since)}, ${plural(daysBetween(since, asOf), 'day')}`;
}

function listedCase(row: NoEffectiveLeadRow, context: ViewContext): ListedCase {
  const level = RISK_WORDS[row.risk_level];
  const since = sinceInWords(row, context);
  const where = context.unitId === null ? [unitName(row.unit_id, context)] : [];
  const lead = [...(row.lead_officer_id === null ? [] : [row.lead_officer_id]), ...where].join(', ');
  return {
    key: row.case_id,
    name: row.case_id,
    level,
    tone: levelTone(row.risk_level),
    lead,
    since,
    words: `Case ${row.case_id}, ${level}${lead === '' ? '' : `, ${lead}`}: ${REASON_WORDS[row.reason]}, ${since}`
  };
}

/** Rows come very high first: so do the reasons, by their first case. */
function groupsOf(rows: readonly NoEffectiveLeadRow[], context: ViewContext): ReasonGroup[] {
  const reasons = [...new Set(rows.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const own = rows.filter((row) => row.reason === reason);
    return {
      reason,
      title: `${plural(own.length, 'case')}: ${REASON_WORDS[reason]}`,
      cases: own.slice(0, MANY).map((row) => listedCase(row, context)),
      left: Math.max(0, own.length - MANY)
    };
  });
}

function notesOf({ loaded }: ViewContext): string[] {
  if (!loaded.has('absences'))
    return ['Without the absences extract, cases whose lead is away can’t be found: there may be more.'];
  if (!loaded.has('cover'))
    return [
      'Without the cover extract nobody is known to cover: every case of a lead who is absent for long is listed.'
    ];
  return [];
}

function tableOf(rows: readonly NoEffectiveLeadRow[], context: ViewContext): TableView {
  return {
    caption: 'Counted cases without an effective lead',
    columns: [
      { key: 'case', title: 'Case', align: 'start' },
      { key: 'level', title: 'Risk level', align: 'start' },
      { key: 'unit', title: 'Unit', align: 'start' },
      { key: 'lead', title: 'Lead', align: 'start' },
      { key: 'reason', title: 'Why', align: 'start' },
      { key: 'since', title: 'Since', align: 'start' },
      { key: 'days', title: 'Days', align: 'end' }
    ],
    rows: rows.map((row) => ({
      key: row.case_id,
      cells: {
        case: row.case_id,
        level: RISK_WORDS[row.risk_level],
        unit: unitName(row.unit_id, context),
        lead: row.lead_officer_id ?? 'none',
        reason: REASON_WORDS[row.reason],
        since: row.since === null ? 'not known' : shortDay(row.since),
        days: row.since === null ? '' : count(daysBetween(row.since, context.asOf))
      }
    }))
  };
}

function headlineOf(total: number, high: number, isAll: boolean): string {
  if (total === 0)
    return isAll
      ? 'Every counted case has somebody who leads it'
      : 'No case is known to be with nobody; who is away is not known';
  const cases = `${isAll ? countInWords(total) : `At least ${count(total)}`} ${total === 1 ? 'case has' : 'cases have'} no effective lead`;
  if (high === 0) return `${cases}, none of them high risk`;
  if (total === 1) return `${cases}; it is high risk`;
  return `${cases}, ${high === total ? 'all' : countInWords(high).toLowerCase()} of them high risk`;
}

/** Seven cases have no effective lead, two of them high risk. */
export function noEffectiveLeadView(
  rows: readonly NoEffectiveLeadRow[],
  context: ViewContext
): MetricView<NoEffectiveLeadPlot> {
  const shown = rows.filter(({ unit_id }) => context.unitId === null || unit_id === context.unitId);
  const levels = codesSetting(context, 'high_risk_levels');
  const high = shown.filter(({ risk_level }) => levels.includes(risk_level)).length;
  const scope = context.unitId === null ? 'the force' : unitName(context.unitId, context);
  const isAll = context.loaded.has('absences');
  const foundNone = isAll ? 'ok' : 'no_data';
  return {
    headline: headlineOf(shown.length, high, isAll),
    subtitle: `Counted cases that nobody has in hand, by reason, very high risk first, then the oldest, ${scope}, ${dayInWords(context.asOf)}`,
    ...stated(high > 0 ? 'breach' : shown.length > 0 ? 'watch' : foundNone, {
      breach: `${plural(high, 'high-risk case')} with nobody`,
      watch: `${plural(shown.length, 'case')} with nobody`,
      no_data: 'needs the absences extract'
    }),
    notes: notesOf(context),
    figure: {
      text: isAll ? count(shown.length) : `at least ${count(shown.length)}`,
      detail: `${shown.length === 1 ? 'case' : 'cases'}, ${count(high)} high risk`
    },
    table: tableOf(shown, context),
    plot: { label: `Cases without an effective lead by reason, ${scope}`, groups: groupsOf(shown, context) }
  };
}
