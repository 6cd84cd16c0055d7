// The states that the picture of the MAPPA mix must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { mappa, type MappaRow } from './metric.ts';

/** What is managed most, in parts of a hundred cases: category, level, risk. */
const MIX = [
  ['1', '1', 'high', 12],
  ['1', '1', 'medium', 26],
  ['1', '1', 'low', 40],
  ['1', '2', 'very_high', 1],
  ['1', '2', 'high', 3],
  ['1', 'not_known', 'not_assessed', 1],
  ['2', '1', 'medium', 6],
  ['2', '2', 'high', 3],
  ['3', '2', 'high', 2],
  ['3', '3', 'very_high', 1],
  ['4', '1', 'high', 1],
  ['pdp', '1', 'medium', 3],
  ['other', 'not_known', 'low', 1]
] as const;

const rowsOf = (unit: UnitLevel, place: number, size: number): readonly MappaRow[] =>
  MIX.flatMap(([category, mappa_level, risk_level, part], index): MappaRow[] => {
    const cases = Math.round((size * part) / 100);
    const unknown = varied(place + index, 1 + Math.ceil(cases / 20));
    return cases === 0
      ? []
      : [
          {
            ...unit,
            category,
            mappa_level,
            risk_level,
            cases,
            licence_known: cases,
            eligibility_known: cases - unknown,
            both_known: cases - unknown,
            agency_known: cases,
            led_for_another: Math.floor(cases / 5)
          }
        ];
  });

export const examples = assuranceExamples<MappaRow>(mappa.together!, rowsOf, {});
