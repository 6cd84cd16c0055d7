// The only door to the fair share.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { fairShare } from './metric.ts';
import { fairShareView } from './view.ts';

export const fairShareEntry = metricEntry({
  metric: fairShare,
  view: fairShareView,
  Chart: BarsPicture,
  examples
});
