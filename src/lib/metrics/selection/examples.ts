// The states that the picture of selection must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { selection, type SelectionRow } from './metric.ts';

function rowsOf(unit: UnitLevel, place: number, size: number): readonly SelectionRow[] {
  const appointed = Math.ceil(size / 10);
  const less = (seed: number) => Math.max(0, appointed - varied(seed, 3));
  const [skills, motivation, suitability, capacity] = [
    less(place),
    less(place + 1),
    less(place + 2),
    less(place + 3)
  ];
  const all_four = Math.max(0, Math.min(skills, motivation, suitability, capacity) - varied(place, 2));
  return [
    {
      ...unit,
      appointed,
      skills,
      motivation,
      suitability,
      capacity,
      all_four,
      share: appointed === 0 ? null : all_four / appointed,
      state: appointed === 0 ? 'not_applicable' : all_four < appointed ? 'watch' : 'ok'
    }
  ];
}

export const examples = assuranceExamples<SelectionRow>(selection.together!, rowsOf, {
  skills: null,
  motivation: null,
  suitability: null,
  capacity: null,
  all_four: null,
  share: null,
  state: 'no_data'
});
