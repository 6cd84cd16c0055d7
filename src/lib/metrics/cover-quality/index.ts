// The only door to cover and the quality of work.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { coverQuality } from './metric.ts';
import { coverQualityView } from './view.ts';

export const coverQualityEntry = metricEntry({
  metric: coverQuality,
  view: coverQualityView,
  Chart: BarsPicture,
  examples
});
