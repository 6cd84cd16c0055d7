// The states that the matrix of placements must survive.
import {
  SAMPLE_UNITS,
  sampleContext,
  sampleContextByHours,
  sampleUnit,
  sampleUnitOf,
  type SampleUnit
} from '../absorption-samples.ts';
import type { Example } from '../view.ts';
import type { ResiliencePlacementRow } from './metric.ts';

/** Each loss by each other officer, as the SQL gives it. */
const rowsOf = ({ officers, absorptions, placements }: SampleUnit): ResiliencePlacementRow[] =>
  absorptions.flatMap((loss): ResiliencePlacementRow[] => {
    const own = placements.filter(({ officer_id }) => officer_id === loss.officer_id);
    const loss_placed = own.reduce((sum, { cases }) => sum + cases, 0);
    const base = {
      unit_id: loss.unit_id,
      officer_id: loss.officer_id,
      loss_cases: loss.cases,
      loss_placed,
      loss_unplaced: loss.cases - loss_placed,
      loss_placed_at_most: loss_placed,
      limiting: loss.limiting
    };
    const others = officers.filter(({ officer_id }) => officer_id !== loss.officer_id);
    const taken = new Map(own.map((one) => [one.receiver_id, one]));
    if (others.length === 0)
      return [{ ...base, receiver_id: null, cases: 0, high_risk_cases: 0, why_not: null }];
    return others.map(({ officer_id: receiver_id, why_not }) => {
      const placement = taken.get(receiver_id) ?? { cases: 0, high_risk_cases: 0 };
      const { cases, high_risk_cases } = placement;
      return { ...base, receiver_id, cases, high_risk_cases, why_not };
    });
  });

const eight = sampleUnit(8);
const absent = sampleUnitOf(
  eight.officers.map((officer) => ({ ...officer, is_receiver: false, why_not: 'absent' as const }))
);
const none = sampleUnitOf(eight.officers.map((officer) => ({ ...officer, cases: 0, high_risk_cases: 0 })));

export const resiliencePlacementsExamples: readonly Example<ResiliencePlacementRow>[] = [
  { name: 'Eight officers', rows: rowsOf(eight), context: sampleContext() },
  { name: 'By hours of work', rows: rowsOf(eight), context: sampleContextByHours() },
  {
    name: 'A search that stopped at its limit',
    rows: rowsOf(eight).map((row) =>
      row.loss_unplaced === 0 ? row : { ...row, loss_placed_at_most: row.loss_placed + 2 }
    ),
    context: sampleContextByHours()
  },
  { name: 'Two officers', rows: rowsOf(sampleUnit(2)), context: sampleContext() },
  { name: 'Twelve officers', rows: rowsOf(sampleUnit(12)), context: sampleContext() },
  { name: 'Twenty-five officers', rows: rowsOf(sampleUnit(25)), context: sampleContext() },
  { name: 'Sixty officers', rows: rowsOf(sampleUnit(60)), context: sampleContext() },
  { name: 'Two hundred officers', rows: rowsOf(sampleUnit(200)), context: sampleContext() },
  { name: 'A unit of one', rows: rowsOf(sampleUnit(1)), context: sampleContext() },
  { name: 'Nobody eligible', rows: rowsOf(absent), context: sampleContext() },
  { name: 'Nobody holds cases', rows: rowsOf(none), context: sampleContext() },
  {
    name: 'Conditions not checked',
    rows: rowsOf(eight),
    context: sampleContext({ loaded: new Set(['officers', 'cases', 'absences']) })
  },
  { name: 'Every unit', rows: SAMPLE_UNITS.flatMap(rowsOf), context: sampleContext({ unitId: null }) },
  { name: 'No officers', rows: [], context: sampleContext() }
];
