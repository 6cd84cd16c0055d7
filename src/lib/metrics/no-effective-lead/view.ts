// What the reader sees of cases without an effective lead: which ones, why, and since when, by reason.
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, plural } from '../../shared/format.ts';
import { caseGroups, caseTable, type CaseListPlot } from '../case-list.ts';
import { REASON_WORDS } from '../lead-words.ts';
import { scopeName } from '../people.ts';
import { codesSetting, stated } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { NoEffectiveLeadRow } from './metric.ts';

function notesOf({ loaded }: ViewContext): string[] {
  if (!loaded.has('absences'))
    return ['Without the absences extract, cases whose lead is away can’t be found: there may be more.'];
  if (!loaded.has('cover'))
    return [
      'Without the cover extract nobody is known to cover: every case of a lead who is absent for long is listed.'
    ];
  return [];
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
): MetricView<CaseListPlot> {
  const shown = rows.filter(({ unit_id }) => context.unitId === null || unit_id === context.unitId);
  const levels = codesSetting(context, 'high_risk_levels');
  const high = shown.filter(({ risk_level }) => levels.includes(risk_level)).length;
  const scope = scopeName(context);
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
    table: caseTable('Counted cases without an effective lead', shown, REASON_WORDS, context),
    plot: {
      label: `Cases without an effective lead by reason, ${scope}`,
      groups: caseGroups(shown, REASON_WORDS, context)
    }
  };
}
