// The only door to escorts.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { escorts } from './metric.ts';
import { escortsView } from './view.ts';

export const escortsEntry = metricEntry({
  metric: escorts,
  view: escortsView,
  Chart: BarsPicture,
  examples
});
