// The states that the picture of cover and the quality of work must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { coverQuality, type CoverQualityRow } from './metric.ts';

const rowOf = (
  unit: UnitLevel,
  side: CoverQualityRow['side'],
  measure: CoverQualityRow['measure'],
  size: number,
  seed: number
): CoverQualityRow => {
  const officers = Math.floor(size / 10);
  const [during, outside] = [officers * 5, officers * 40];
  const [during_late, outside_late] = [Math.floor(during / (5 + varied(seed, 4))), Math.floor(outside / 7)];
  const weight = during * 0.8;
  const isEnough = officers >= 5 && during >= 20;
  const [during_weighted, outside_weighted] = [
    during === 0 ? 0 : (weight * during_late) / during,
    weight * 0.14
  ];
  return {
    ...unit,
    side,
    measure,
    officers,
    during,
    during_late,
    outside,
    outside_late,
    weight,
    during_weighted,
    outside_weighted,
    during_share: isEnough ? during_weighted / weight : null,
    outside_share: isEnough ? outside_weighted / weight : null,
    state: isEnough ? 'ok' : 'not_applicable'
  };
};

const rowsOf = (unit: UnitLevel, place: number, size: number): readonly CoverQualityRow[] =>
  (['covered', 'covering'] as const).flatMap((side, index) =>
    (['records', 'visits'] as const).map((measure, other) =>
      rowOf(unit, side, measure, size, place + index * 2 + other)
    )
  );

export const examples = assuranceExamples<CoverQualityRow>(coverQuality.together!, rowsOf, {
  officers: null,
  during: null,
  during_late: null,
  outside: null,
  outside_late: null,
  weight: null,
  during_weighted: null,
  outside_weighted: null,
  during_share: null,
  outside_share: null,
  state: 'no_data'
});
