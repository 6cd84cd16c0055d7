// The states that the picture of transfers must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { transfers, type TransfersRow } from './metric.ts';

function rowsOf(unit: UnitLevel, place: number, size: number): readonly TransfersRow[] {
  const requested = Math.round(size / 5);
  const accepted = requested < 4 ? requested : requested - varied(place, Math.ceil(requested / 3));
  const with_all = Math.floor(accepted / 2);
  return [
    {
      ...unit,
      requested,
      negative: size > 90 ? 1 : 0,
      accepted,
      accepted_share: requested === 0 ? null : accepted / requested,
      median_days: requested === 0 ? null : 9 + varied(place, 8),
      p90_days: requested === 0 ? null : 18.5 + varied(place, 9),
      with_all,
      with_all_share: requested === 0 ? null : with_all / requested,
      state: requested === 0 ? 'not_applicable' : with_all < requested ? 'watch' : 'ok'
    }
  ];
}

export const examples = assuranceExamples<TransfersRow>(transfers.together!, rowsOf, {
  requested: null,
  negative: null,
  accepted: null,
  accepted_share: null,
  median_days: null,
  p90_days: null,
  with_all: null,
  with_all_share: null,
  state: 'no_data'
});
