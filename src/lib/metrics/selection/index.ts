// The only door to selection.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { selection } from './metric.ts';
import { selectionView } from './view.ts';

export const selectionEntry = metricEntry({
  metric: selection,
  view: selectionView,
  Chart: BarsPicture,
  examples
});
