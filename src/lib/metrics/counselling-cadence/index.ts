// The only door to the cadence of counselling.
import { metricEntry } from '../view.ts';
import MatrixPicture from '../MatrixPicture.svelte';
import { examples } from './examples.ts';
import { counsellingCadence } from './metric.ts';
import { counsellingCadenceView } from './view.ts';

export const counsellingCadenceEntry = metricEntry({
  metric: counsellingCadence,
  view: counsellingCadenceView,
  Chart: MatrixPicture,
  examples
});
