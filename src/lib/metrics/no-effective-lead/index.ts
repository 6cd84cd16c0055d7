// The only door to the cases without an effective lead.
import CaseListPicture from '../CaseListPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { noEffectiveLead } from './metric.ts';
import { noEffectiveLeadView } from './view.ts';

export const noEffectiveLeadEntry = metricEntry({
  metric: noEffectiveLead,
  view: noEffectiveLeadView,
  Chart: CaseListPicture,
  examples
});
