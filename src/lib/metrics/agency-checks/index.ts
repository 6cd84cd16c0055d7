// The only door to checks with other agencies.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { agencyChecks } from './metric.ts';
import { agencyChecksView } from './view.ts';

export const agencyChecksEntry = metricEntry({
  metric: agencyChecks,
  view: agencyChecksView,
  Chart: BarsPicture,
  examples
});
