// The states that the picture of who assesses must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { assessor, type AssessorRow } from './metric.ts';

function rowsOf(unit: UnitLevel, place: number, size: number): readonly AssessorRow[] {
  const by_untrained = size < 10 ? 0 : varied(place, 1 + Math.ceil(size / 12));
  const assessor_unknown = size < 10 ? 0 : varied(place + 3, 3);
  return [
    {
      ...unit,
      arms: size,
      by_untrained,
      assessor_unknown,
      share: size === 0 ? null : by_untrained / size,
      state:
        size === 0 ? 'not_applicable' : by_untrained > 0 ? 'breach' : assessor_unknown > 0 ? 'watch' : 'ok'
    }
  ];
}

export const examples = assuranceExamples<AssessorRow>(assessor.together!, rowsOf, {
  arms: null,
  by_untrained: null,
  assessor_unknown: null,
  share: null,
  state: 'no_data'
});
