// A force's protected counts from those of its units, where only these are there: packs.
import { shownTogether } from '../disclosure/shown-together.ts';
import type { ProtectedRow } from '../shared/protected-counts.ts';
import type { Together } from './together.ts';

export const countsTogether: Together = (units) =>
  shownTogether(units as unknown as readonly ProtectedRow[]).map((whole) => ({ ...whole, officer_id: null }));
