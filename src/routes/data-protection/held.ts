// What is held and what it is read for: from the contracts and the figures' own words.
import { columnsOf } from '$lib/extracts/contract.ts';
import { extractById, type ExtractId } from '$lib/extracts/registry.ts';
import type { Metric } from '$lib/metrics/define.ts';

/** About whom an extract's rows are. */
export type About = 'officers and cases' | 'officers' | 'cases' | 'nobody';

export function aboutWhom(extract: ExtractId): About {
  const columns = columnsOf(extractById(extract));
  const isOfOfficers = columns.some(
    ({ name, references }) => /(^|_)officer_id$/.test(name) || references?.extract === 'officers'
  );
  const isOfCases = columns.some(({ name }) => name === 'case_id');
  if (isOfOfficers && isOfCases) return 'officers and cases';
  return isOfOfficers ? 'officers' : isOfCases ? 'cases' : 'nobody';
}

/** Figures that need or use the extract, in the order of the catalogue. */
export const readFor = (extract: ExtractId, metrics: readonly Metric[]): readonly Metric[] =>
  metrics.filter(({ needs, uses }) => [...needs, ...uses].includes(extract));
