// The states that the picture of workload reviews must survive. All invented.
import { addDays } from '../../shared/dates.ts';
import { exampleContext, examplePeople, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { WorkloadReviewRow } from './metric.ts';

const AS_OF = '2026-09-30';

function unitOf(size: number, breaches: readonly WorkloadReviewRow['breach'][]): WorkloadReviewRow[] {
  const people = examplePeople(size).map((person, index): WorkloadReviewRow => {
    const days = 60 + varied(index, 200);
    const isReviewed = varied(index + 70, 3) === 0;
    return {
      ...person,
      breach: breaches[index % breaches.length] ?? 'load',
      officers: 1,
      reviewed: Number(isReviewed),
      since: addDays(AS_OF, -days),
      snapshots: 4 + Math.floor(days / 30),
      reviewed_on: isReviewed ? addDays(AS_OF, -Math.floor(days / 2)) : null,
      state: isReviewed ? 'ok' : 'breach'
    };
  });
  const totals = (['load', 'high_risk_share'] as const).map((breach): WorkloadReviewRow => {
    const own = people.filter((row) => row.breach === breach);
    const reviewed = own.filter(({ state }) => state === 'ok').length;
    const state = own.length === 0 ? 'not_applicable' : reviewed < own.length ? 'breach' : 'ok';
    return {
      ...exampleUnit('U1'),
      breach,
      officers: own.length,
      reviewed,
      since: own.map(({ since }) => since).toSorted()[0] ?? null,
      snapshots: null,
      reviewed_on: null,
      state
    };
  });
  return [...people, ...totals];
}

const BOTH = ['load', 'high_risk_share'] as const;

const unknown = (row: WorkloadReviewRow): WorkloadReviewRow => ({
  ...row,
  officers: null,
  reviewed: null,
  state: 'no_data'
});

export const examples: readonly Example<WorkloadReviewRow>[] = [
  { name: 'Two officers', rows: unitOf(2, BOTH), context: exampleContext() },
  { name: 'Nine officers', rows: unitOf(9, BOTH), context: exampleContext() },
  { name: 'Sixty officers', rows: unitOf(60, BOTH), context: exampleContext() },
  { name: 'Nobody above a limit for long', rows: unitOf(0, BOTH), context: exampleContext() },
  { name: 'No case history', rows: unitOf(0, BOTH).map(unknown), context: exampleContext() },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
