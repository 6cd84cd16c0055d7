// The only door to the prescribed police stations.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { stations } from './metric.ts';
import { stationsView } from './view.ts';

export const stationsEntry = metricEntry({
  metric: stations,
  view: stationsView,
  Chart: BarsPicture,
  examples
});
