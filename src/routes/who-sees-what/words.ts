// What a lens holds and shows, in words.
import type { ExtractId } from '$lib/extracts/registry.ts';
import type { Metric } from '$lib/metrics/define.ts';
import { heldBackFrom, isWithoutWelfare, showingOf, type Showing } from '$lib/session/sight.ts';
import type { Lens } from '$lib/shared/lens.ts';
import { heldInWords } from '../data/words.ts';

/** `every row`, `own unit’s rows`, `no row, but the figures made of them`. */
export const holdingInWords = (extract: ExtractId, lens: Lens): string =>
  heldInWords(extract, lens, heldBackFrom(lens));

const SHOWING: Readonly<Record<Showing, string>> = {
  none: 'not shown',
  protected: 'protected counts only',
  units: 'units and force, no officer',
  'own-unit': 'own unit',
  rows: 'every row'
};

/** `own unit, without kinds of absence`, `not shown`. */
export function showingInWords(metric: Metric, lens: Lens): string {
  const showing = showingOf(metric, lens);
  const isPartly = showing !== 'none' && isWithoutWelfare(metric, lens);
  return isPartly ? `${SHOWING[showing]}; without kinds of absence` : SHOWING[showing];
}
