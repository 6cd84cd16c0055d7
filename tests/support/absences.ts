// Absences and cover for tests: whole rows from the few words that matter.
import type { Fields } from './caseloads.ts';

/** A is away, ill unless said. */
export const away = (starts_on: string, ends_on: string | null, fields: Fields = {}): Fields => ({
  absence_id: `${fields['officer_id'] ?? 'A'} ${fields['kind'] ?? ''} ${starts_on}`.replaceAll(' ', '-'),
  officer_id: 'A',
  kind: 'sickness',
  starts_on,
  ends_on,
  ...fields
});

let covers = 0;

/** B covers for A, unless said. */
export const covered = (starts_on: string, ends_on: string | null, fields: Fields = {}): Fields => ({
  cover_id: `K-${(covers += 1)}`,
  absent_officer_id: 'A',
  covering_officer_id: 'B',
  starts_on,
  ends_on,
  ...fields
});
