// Why a metric has no figure here: nothing loaded, an extract it needs, or a lens that may not see it.
import type { Metric } from '../metrics/define.ts';
import type { PackedForce } from '../pipeline/packs.ts';
import { rollsUp } from '../pipeline/rolled-up.ts';
import { LENSES, type Lens } from '../shared/lens.ts';

export type Missing =
  | { readonly because: 'nothing-loaded' }
  | { readonly because: 'extracts'; readonly extracts: readonly string[] }
  | { readonly because: 'pack' }
  | { readonly because: 'units-alone' }
  | { readonly because: 'forces-alone' }
  | { readonly because: 'lens'; readonly lens: Lens; readonly shownTo: readonly Lens[] };

/** Undefined where the metric can be asked. */
export function missingFor(metric: Metric, loaded: ReadonlySet<string>, lens: Lens): Missing | undefined {
  if (loaded.size === 0) return { because: 'nothing-loaded' };
  if (metric.sight[lens] === 'none') {
    return { because: 'lens', lens, shownTo: LENSES.filter((other) => metric.sight[other] !== 'none') };
  }
  const extracts = metric.needs.filter((id) => !loaded.has(id));
  return extracts.length > 0 ? { because: 'extracts', extracts } : undefined;
}

/** Of what packs hold, where no unit is in view; undefined where it is there, or extracts are loaded and no pack is. */
export function missingIn(
  packed: PackedForce | null,
  metric: Metric,
  unitId: string | null
): Missing | undefined {
  if (packed === null) return undefined;
  if (!packed.holds(metric)) return { because: 'pack' };
  return unitId === null && packed.isOfUnitsAlone(metric) ? { because: 'units-alone' } : undefined;
}

/** Of several forces together, what can only be told of one; undefined where it is not so. */
export const missingTogether = (metric: Metric, isSeveral: boolean): Missing | undefined =>
  isSeveral && !rollsUp(metric) ? { because: 'forces-alone' } : undefined;
