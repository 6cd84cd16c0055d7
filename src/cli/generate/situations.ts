// Every situation planted on purpose in the sample force, and the list of them for data/README.md.
import type { Situation } from './situation.ts';
import { absenceSituations } from './situations-absence.ts';
import { caseloadSituations } from './situations-caseload.ts';
import { caseworkSituations } from './situations-casework.ts';
import { peopleSituations } from './situations-people.ts';
import { placeSituations } from './situations-places.ts';
import { supportSituations } from './situations-support.ts';

export type { Evidence, Situation } from './situation.ts';

export const situations: readonly Situation[] = [
  ...caseloadSituations,
  ...caseworkSituations,
  ...absenceSituations,
  ...peopleSituations,
  ...supportSituations,
  ...placeSituations
];

const whereabouts = ({ unit_id, officer_id, case_id, match = {} }: Situation): string =>
  [unit_id && `unit ${unit_id}`, officer_id, case_id, match['area_id'], match['period_start']?.slice(0, 7)]
    .filter(Boolean)
    .join(', ');

/** A Markdown table, one row per situation. */
export const situationsTable = (): string =>
  [
    '| situation | what is there | where | found by |',
    '| --- | --- | --- | --- |',
    ...situations.map(
      (one) => `| \`${one.id}\` | ${one.sentence} | ${whereabouts(one)} | \`${one.metric}\` |`
    )
  ].join('\n');
