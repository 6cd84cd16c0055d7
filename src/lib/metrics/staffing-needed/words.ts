// What the people needed, and what people can't cure, are called.
import { count, decimal, listed, plural } from '../../shared/format.ts';
import { forCount, scopeNameFirst } from '../people.ts';
import { limitWords, type LimitWords } from '../risk-words.ts';
import { unitName } from '../scope.ts';
import type { ViewContext } from '../view.ts';
import type { StaffingNeededRow } from './metric.ts';

/** "2 people", of whole ones. */
export const peopleInWords = (people: number): string => plural(people, 'person', 'people');

/** "1.4 more than in post, 2 people"; "0.6 to spare"; "as many as are in post". */
export function shortInWords({ short, people, spare }: StaffingNeededRow): string {
  if (short === null || people === null || spare === null) return 'not known';
  if (people > 0) return `${decimal(short)} more than in post, ${peopleInWords(people)}`;
  return spare >= 0.05 ? `${decimal(spare)} in post beyond the need` : 'as many as are in post';
}

const againstInWords = (needed: number, there: number, name: string): string =>
  `${decimal(there)} ${name} (${needed > there ? `${decimal(needed - there)} short` : `${decimal(there - needed)} to spare`})`;

/** "11.0 established (2.1 short), 9.4 in post (3.7 short) and 7.0 deployable (6.1 short)". */
export function againstEachInWords(row: StaffingNeededRow): string {
  const { fte_needed: needed, established_fte: established, deployable_fte: deployable, in_post_fte } = row;
  if (needed === null) return 'not known';
  return listed([
    ...(established === null ? [] : [againstInWords(needed, established, 'established')]),
    againstInWords(needed, in_post_fte, 'in post'),
    ...(deployable === null ? [] : [againstInWords(needed, deployable, 'deployable')])
  ]);
}

const RATIO_WORDS: Readonly<Record<StaffingNeededRow['ratio'], (limit: LimitWords) => string>> = {
  within: ({ name }) => `nobody is above ${name}`,
  by_moving: ({ name }) => `above ${name} in places: cases can change hands within it`,
  depends: () => 'depends on cases not assessed',
  not_by_people: ({ name }) => `its own share is above ${name}: people can’t cure it`,
  no_cases: () => 'no cases to take a share of'
};

export const ratioInWords = ({ ratio }: StaffingNeededRow, context: ViewContext): string =>
  RATIO_WORDS[ratio](limitWords(context));

const highOf = ({ high_risk_cases: high, cases }: StaffingNeededRow): string =>
  `${count(high)} of its ${plural(cases, 'case')} are high risk`;

/** What no number of people changes, of the whole and of its units. */
export function notByPeople(
  whole: StaffingNeededRow | null,
  units: readonly StaffingNeededRow[],
  context: ViewContext
): string[] {
  const { name } = limitWords(context);
  const above = units.filter(({ ratio }) => ratio === 'not_by_people');
  if (whole?.level === 'force' && whole.ratio === 'not_by_people')
    return [
      `No number of people and no move between units brings the force within ${name}: ${highOf(whole)}, ${count(whole.must_pass_on)} more than it allows.`
    ];
  const [only] = above;
  if (!only) return [];
  if (above.length === 1) {
    const unit = context.unitId === null ? unitName(only.unit_id ?? '', context) : scopeNameFirst(context);
    return [
      `${unit} can’t be brought within ${name} by people, nor by moving cases within it: ${highOf(only)}. ${count(only.must_pass_on)} of them would have to go to other units.`
    ];
  }
  const passed = above.reduce((sum, { must_pass_on }) => sum + must_pass_on, 0);
  const names = above.map(({ unit_id }) => unitName(unit_id ?? '', context));
  const who =
    above.length > 4 ? `${count(above.length)} units` : listed(names.toSorted((a, b) => a.localeCompare(b)));
  return [
    `${who} can’t be brought within ${name} by people, nor by moving cases within them: together ${count(passed)} high-risk ${forCount(passed, 'case', 'cases')} would have to go to other units.`
  ];
}
