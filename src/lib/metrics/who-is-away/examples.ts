// The states that the picture of who is away must survive. All invented.
import { addDays } from '../../shared/dates.ts';
import { ABSENCE_KINDS_IN_ORDER } from '../absence-groups.ts';
import { exampleArrangements } from '../example-cover.ts';
import { exampleContext, examplePeople, varied, type ExamplePerson } from '../example-people.ts';
import type { Example, ViewContext } from '../view.ts';
import type { WhoIsAwayRow } from './metric.ts';

const AS_OF = '2026-09-30';

function absence(person: ExamplePerson, from: number, days: number | null, over: Partial<WhoIsAwayRow> = {}) {
  const isToday = from <= 0 && (days === null || from + days >= 0);
  return {
    ...person,
    holds_cases: true,
    starts_on: addDays(AS_OF, from),
    ends_on: days === null ? null : addDays(AS_OF, from + days),
    kind: 'annual_leave',
    fraction: 1,
    is_long: days === null || days > 6,
    is_today: isToday,
    ...over
  } satisfies WhoIsAwayRow as WhoIsAwayRow;
}

/** Two or three absences each; the fifth is away from long ago into next year, the sixth is ill today. */
const absencesOf = (size: number): WhoIsAwayRow[] =>
  examplePeople(size).flatMap((person, index) => [
    absence(person, -150 - varied(index, 30), 4, { kind: 'sickness' }),
    absence(person, varied(index + 5, 80) - 84, 2 + varied(index, 12), {
      kind: ABSENCE_KINDS_IN_ORDER[varied(index + 40, ABSENCE_KINDS_IN_ORDER.length)] ?? 'other'
    }),
    absence(person, 4 + varied(index + 9, 70), varied(index + 3, 15)),
    ...(index === 4 ? [absence(person, -120, 260, { kind: 'maternity' })] : []),
    ...(index === 5 ? [absence(person, -1, null, { kind: 'sickness', is_long: false })] : []),
    ...(index === 2 ? [absence(person, -30, null, { kind: 'sickness' })] : []),
    ...(index === 3 ? [absence(person, 2, 0, { kind: 'training', fraction: 0.5 })] : [])
  ]);

const loaded = new Set(['officers', 'cases', 'units', 'absences', 'cover']);

const contextOf = (size: number, over: Partial<ViewContext> = {}): ViewContext =>
  exampleContext({
    loaded,
    lens: 'welfare',
    beside: new Map([
      [
        'cover-arrangements',
        exampleArrangements(size) as unknown as readonly Readonly<Record<string, unknown>>[]
      ]
    ]),
    ...over
  });

const withoutKinds = (rows: readonly WhoIsAwayRow[]) => rows.map((row) => ({ ...row, kind: null }));

export const examples: readonly Example<WhoIsAwayRow>[] = [
  { name: 'Two officers', rows: absencesOf(2), context: contextOf(2) },
  { name: 'Twelve officers', rows: absencesOf(12), context: contextOf(12) },
  { name: 'Two hundred officers', rows: absencesOf(200), context: contextOf(200) },
  { name: 'A unit manager', rows: withoutKinds(absencesOf(12)), context: contextOf(12, { lens: 'unit' }) },
  { name: 'The whole force', rows: absencesOf(8), context: contextOf(8, { unitId: null }) },
  {
    name: 'Cover not loaded',
    rows: absencesOf(5),
    context: exampleContext({ loaded: new Set(['officers', 'cases', 'absences']), lens: 'welfare' })
  },
  { name: 'Nobody', rows: [], context: contextOf(2, { beside: new Map() }) }
];
