// What the reader sees of cases to look at: which, why, and since when, by reason.
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, plural } from '../../shared/format.ts';
import { caseGroups, caseTable, type CaseListPlot } from '../case-list.ts';
import { forCount, scopeName } from '../people.ts';
import { codesSetting, stated } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { CaseworkDueRow, Want } from './metric.ts';

const WORDS: Readonly<Record<Want, string>> = {
  visit_overdue: 'a home visit is overdue',
  check_due_category_2: 'Category 2, Level 1, and no check with another agency within the interval',
  check_due: 'Level 1, and no check with another agency within the interval',
  assessment_past_due: 'an assessment or plan is past due',
  assessment_missing: 'SRP, ARMS or plan missing',
  notification_unmet: 'a notification duty is not known to be met',
  no_joint_management: 'young person in care, MAPPA-eligible, not recorded as managed with youth justice',
  category_4: 'category 4, for which others are usually responsible'
};

/** What each reason stands on. */
const NEEDED = [
  ['visits', 'visits'],
  ['assessments', 'assessments'],
  ['agency_checks', 'checks with other agencies'],
  ['notifications', 'notification duties']
] as const;

/** There are eight reasons: more of each would be a page of its own. */
const DRAWN = 8;

const notesOf = ({ loaded }: ViewContext): string[] =>
  NEEDED.flatMap(([extract, words]) =>
    loaded.has(extract)
      ? []
      : [`Without the ${extract.replace('_', ' ')} extract nothing is known of ${words}: there may be more.`]
  );

/** 78 cases have something overdue or missing, 19 of them high risk. */
export function caseworkDueView(
  rows: readonly CaseworkDueRow[],
  context: ViewContext
): MetricView<CaseListPlot> {
  const shown = rows.filter(({ unit_id }) => context.unitId === null || unit_id === context.unitId);
  const levels = codesSetting(context, 'high_risk_levels');
  const distinct = (some: readonly CaseworkDueRow[]) => new Set(some.map(({ case_id }) => case_id)).size;
  const [all, high] = [
    distinct(shown),
    distinct(shown.filter(({ risk_level }) => levels.includes(risk_level)))
  ];
  const isKnown = NEEDED.every(([extract]) => context.loaded.has(extract));
  return {
    headline:
      all === 0
        ? isKnown
          ? `No case of ${scopeName(context)} has anything overdue or missing`
          : 'No case is known to have anything overdue or missing'
        : `${isKnown ? countInWords(all) : `At least ${count(all)}`} ${forCount(all, 'case has', 'cases have')} something overdue or missing, ${high === 0 ? 'none' : count(high)} of them high risk`,
    subtitle: `Counted cases by what is overdue or missing, very high risk first, then the oldest. ${scopeName(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(high > 0 ? 'breach' : all > 0 ? 'watch' : isKnown ? 'ok' : 'no_data', {
      breach: `${plural(high, 'high-risk case')} to look at`,
      watch: `${plural(all, 'case')} to look at`,
      no_data: 'needs more extracts'
    }),
    notes: notesOf(context),
    figure: {
      text: isKnown ? count(all) : `at least ${count(all)}`,
      detail: `${all === 1 ? 'case' : 'cases'} to look at, ${count(high)} high risk`
    },
    table: caseTable('Cases with something overdue or missing', shown, WORDS, context),
    plot: {
      label: `Cases to look at by reason, ${scopeName(context)}`,
      groups: caseGroups(shown, WORDS, context, DRAWN)
    }
  };
}
