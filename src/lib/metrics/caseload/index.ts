// The only door to the caseload.
import { metricEntry } from '../view.ts';
import CaseloadChart from './CaseloadChart.svelte';
import { examples } from './examples.ts';
import { caseload } from './metric.ts';
import { caseloadView } from './view.ts';

export const caseloadEntry = metricEntry({
  metric: caseload,
  view: caseloadView,
  Chart: CaseloadChart,
  examples
});
