// The only door to the cases without an effective lead.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { noEffectiveLead } from './metric.ts';
import NoEffectiveLeadChart from './NoEffectiveLeadChart.svelte';
import { noEffectiveLeadView } from './view.ts';

export const noEffectiveLeadEntry = metricEntry({
  metric: noEffectiveLead,
  view: noEffectiveLeadView,
  Chart: NoEffectiveLeadChart,
  examples
});
