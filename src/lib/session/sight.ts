// What each lens holds of an extract and shows of a figure, by the rules that decide it: for whoever asks who sees what.
import type { Metric } from '../metrics/define.ts';
import { heldBackFrom, sightOf } from '../pipeline/lens.ts';
import type { Lens } from '../shared/lens.ts';

export { heldBackFrom };

/** How a metric is shown: not at all, as protected counts, units and force alone, the reader's own unit, or every row. */
export type Showing = 'none' | 'protected' | 'units' | 'own-unit' | 'rows';

export function showingOf(metric: Metric, lens: Lens): Showing {
  const sight = sightOf(metric, { lens, unitId: null });
  if (sight === 'none') return 'none';
  if (metric.reads.includes('int_protected_counts')) return 'protected';
  if (lens === 'unit') return 'own-unit';
  return sight === 'units' || lens === 'force' ? 'units' : 'rows';
}

/** Whether columns about people's health or family are blank for the reader. */
export const isWithoutWelfare = ({ welfareColumns }: Metric, lens: Lens): boolean =>
  welfareColumns !== undefined && lens !== 'welfare';
