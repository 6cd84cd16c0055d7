// The states that the picture of records must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { records, type RecordsRow } from './metric.ts';

const PARTS = [0.62, 0.14, 0.13, 0.08, 0.02] as const;

function rowsOf(unit: UnitLevel, place: number, size: number): readonly RecordsRow[] {
  const entries = size * 3;
  const [d0 = 0, d1 = 0, d2 = 0, d4 = 0, d8 = 0] = PARTS.map((part) => Math.floor(entries * part));
  const within_limit = d0 + d1 + d2;
  const sampled = Math.floor(entries / 8);
  const passed = sampled - varied(place, 1 + Math.ceil(sampled / 10));
  const maker_cleared = Math.floor(entries * 0.85);
  const isAny = entries > 0;
  return [
    {
      ...unit,
      entries,
      negative: place === 2 ? 3 : 0,
      median_days: isAny ? 0 : null,
      p90_days: isAny ? 3 + varied(place, 4) / 2 : null,
      within_limit,
      within_share: isAny ? within_limit / entries : null,
      days_0: d0,
      days_1: d1,
      days_2_3: d2,
      days_4_7: d4,
      days_8_14: d8,
      days_over_14: entries - within_limit - d4 - d8,
      sampled,
      passed: Math.max(0, passed),
      quality_share: sampled === 0 ? null : Math.max(0, passed) / sampled,
      maker_known: entries,
      maker_cleared,
      cleared_share: isAny ? maker_cleared / entries : null,
      hmpps_cases: Math.floor(size / 9),
      hmpps_without_police: Math.floor(size / 60),
      hmpps_median_days: size < 9 ? null : 60 + varied(place, 40),
      state: isAny ? 'watch' : 'not_applicable'
    }
  ];
}

export const examples = assuranceExamples<RecordsRow>(records.together!, rowsOf, {
  entries: null,
  negative: null,
  median_days: null,
  p90_days: null,
  within_limit: null,
  within_share: null,
  days_0: null,
  days_1: null,
  days_2_3: null,
  days_4_7: null,
  days_8_14: null,
  days_over_14: null,
  sampled: null,
  passed: null,
  quality_share: null,
  maker_known: null,
  maker_cleared: null,
  cleared_share: null,
  hmpps_cases: null,
  hmpps_without_police: null,
  hmpps_median_days: null,
  state: 'no_data'
});
