// The only door to the span of supervision.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { spanOfSupervision } from './metric.ts';
import { spanOfSupervisionView } from './view.ts';

export const spanOfSupervisionEntry = metricEntry({
  metric: spanOfSupervision,
  view: spanOfSupervisionView,
  Chart: BarsPicture,
  examples
});
