// The states that the picture of checks with other agencies must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { agencyChecks, type AgencyChecksRow } from './metric.ts';

const rowOf = (
  unit: UnitLevel,
  case_group: AgencyChecksRow['case_group'],
  cases: number,
  seed: number
): AgencyChecksRow => {
  const stale = cases < 8 ? 0 : varied(seed, 1 + Math.ceil(cases / 6));
  const never = Math.floor(stale / 3);
  const hmpps_checked = Math.floor((cases - stale) / 2);
  return {
    ...unit,
    case_group,
    cases,
    checked: cases - stale,
    share: cases === 0 ? null : (cases - stale) / cases,
    never,
    hmpps_checked,
    hmpps_share: cases === 0 ? null : hmpps_checked / cases,
    hmpps_median_days: cases === 0 ? null : 90 + varied(seed, 70),
    state: cases === 0 ? 'not_applicable' : stale > 0 ? 'breach' : 'ok'
  };
};

const rowsOf = (unit: UnitLevel, place: number, size: number): readonly AgencyChecksRow[] => [
  rowOf(unit, 'category_2_level_1', Math.floor(size / 12), place + 5),
  rowOf(unit, 'level_1', Math.floor(size * 0.88), place)
];

export const examples = assuranceExamples<AgencyChecksRow>(agencyChecks.together!, rowsOf, {
  checked: null,
  share: null,
  never: null,
  hmpps_checked: null,
  hmpps_share: null,
  hmpps_median_days: null,
  state: 'no_data'
});
