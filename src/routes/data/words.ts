// How much of an extract a reader holds, how fresh it is and how large its file was, in words.
import { columnsOf } from '$lib/extracts/contract.ts';
import { extractById, isExtractId } from '$lib/extracts/registry.ts';
import type { Session } from '$lib/session/session.svelte.ts';
import { daysBetween, shortDay, type Day } from '$lib/shared/dates.ts';
import { count, plural } from '$lib/shared/format.ts';
import type { Lens } from '$lib/shared/lens.ts';
import { megabytes } from '../words.ts';

/** Extracts of which counts are shown where no row is. */
const PROTECTED = new Set(['counselling', 'welfare_contacts', 'survey']);

const OF_A_UNIT = /^(unit|case|officer|absent_officer)_id$/;

const isOfUnits = (extract: string): boolean =>
  isExtractId(extract) && columnsOf(extractById(extract)).some(({ name }) => OF_A_UNIT.test(name));

/** `own unit’s rows, not why somebody was away`. */
export function heldInWords(extract: string, lens: Lens, heldBack: Session['heldBack']): string {
  const kept = heldBack.get(extract);
  if (kept === 'rows') return PROTECTED.has(extract) ? 'protected counts only' : 'no row';
  if (kept === 'figures') return 'no row, but the figures made of them';
  const rows = lens === 'unit' && isOfUnits(extract) ? 'own unit’s rows' : 'every row';
  if (kept === 'health') return `${rows}, none about sickness`;
  return kept === 'kinds' ? `${rows}, not why somebody was away` : rows;
}

/** The newest day in the extract, and how long before the as-of date that is. */
export function freshnessInWords(
  extract: string,
  newest: Day | undefined,
  asOf: Day | null,
  heldBack: Session['heldBack']
): { readonly day: string; readonly before: string } {
  if (heldBack.get(extract) === 'rows') return { day: 'not told', before: '' };
  if (newest === undefined || asOf === null) return { day: 'holds no day', before: '' };
  const days = daysBetween(newest, asOf);
  return { day: shortDay(newest), before: days === 0 ? 'on the as-of date' : `${plural(days, 'day')} before` };
}

/** `840 bytes`, `12 kB`, `7.4 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return plural(bytes, 'byte');
  return bytes < 1_000_000 ? `${count(Math.round(bytes / 1000))} kB` : megabytes(bytes);
}
