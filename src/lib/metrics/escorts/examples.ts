// The states that the picture of escorts must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { escorts, type EscortsRow } from './metric.ts';

function rowsOf(unit: UnitLevel, place: number, size: number): readonly EscortsRow[] {
  const escorts = Math.round(size / 4);
  const [assessed_after, not_assessed, order_unknown] =
    escorts < 8 ? [0, 0, 0] : [varied(place, 3), varied(place + 1, 4), varied(place + 2, 3)];
  const assessed_before = escorts - assessed_after - not_assessed - order_unknown;
  return [
    {
      ...unit,
      escorts,
      assessed_before,
      order_unknown,
      assessed_after,
      not_assessed,
      share: escorts === 0 ? null : assessed_before / escorts,
      state:
        escorts === 0
          ? 'not_applicable'
          : assessed_after + not_assessed > 0
            ? 'breach'
            : order_unknown > 0
              ? 'watch'
              : 'ok'
    }
  ];
}

export const examples = assuranceExamples<EscortsRow>(escorts.together!, rowsOf, {
  escorts: null,
  assessed_before: null,
  order_unknown: null,
  assessed_after: null,
  not_assessed: null,
  share: null,
  state: 'no_data'
});
