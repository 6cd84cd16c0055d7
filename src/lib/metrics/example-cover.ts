// Invented arrangements of cover for examples: the first two cover for each other, the cover of the fifth is away too.
import { addDays } from '../shared/dates.ts';
import { examplePeople, varied } from './example-people.ts';

const AS_OF = '2026-09-30';

/** An arrangement as the metric of the arrangements gives it. */
export interface ExampleArrangement {
  readonly force_id: string;
  readonly unit_id: string;
  readonly cover_id: string;
  readonly absent_officer_id: string;
  readonly covering_officer_id: string;
  readonly is_whole_caseload: boolean;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly share: number;
  readonly cases: number;
  readonly holds_today: boolean;
  readonly is_of_oneself: boolean;
  readonly reciprocal: boolean;
  readonly chain_length: number | null;
  readonly needed_days: number | null;
  readonly broken_days: number | null;
  readonly broken: boolean;
}

const arrangement = (
  absent: string,
  covering: string,
  from: number,
  to: number | null,
  over: Partial<ExampleArrangement> = {}
): ExampleArrangement => ({
  force_id: 'F1',
  unit_id: 'U1',
  cover_id: `${absent} ${covering} ${from}`,
  absent_officer_id: absent,
  covering_officer_id: covering,
  is_whole_caseload: true,
  starts_on: addDays(AS_OF, from),
  ends_on: to === null ? null : addDays(AS_OF, to),
  share: 1,
  cases: 40,
  holds_today: from <= 0 && (to === null || to >= 0),
  is_of_oneself: absent === covering,
  reciprocal: false,
  chain_length: from <= 0 && (to === null || to >= 0) ? 1 : null,
  needed_days: 8,
  broken_days: 0,
  broken: false,
  ...over
});

/** Of a unit of `size` officers, …; one in six is covered for. */
export function exampleArrangements(size: number): ExampleArrangement[] {
  const ids = examplePeople(size).map(({ officer_id }) => officer_id);
  const [first = '', second = '', , fourth = '', fifth = '', sixth = ''] = ids;
  const pair = [
    arrangement(first, second, -60, -46, { reciprocal: true }),
    arrangement(second, first, -20, -9, { reciprocal: true, share: 0.5 })
  ];
  if (size < 6) return pair;
  return [
    ...pair,
    arrangement(fifth, sixth, -12, 20, { broken: true, broken_days: 3, chain_length: 1 }),
    arrangement(sixth, fourth, -1, 6, { chain_length: 2 }),
    arrangement(fourth, fourth, 30, null, { is_of_oneself: true, chain_length: null, broken_days: 8 }),
    ...ids
      .filter((_, index) => index > 6 && index % 6 === 1)
      .map((id, index) =>
        arrangement(id, ids[(index * 6 + 9) % size] ?? first, varied(index, 150) - 80, null, {
          is_whole_caseload: false,
          cases: 1
        })
      )
      .map((one) => ({ ...one, ends_on: addDays(one.starts_on, 11), holds_today: false, chain_length: null }))
  ];
}
