// The only door to cases to look at.
import CaseListPicture from '../CaseListPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { caseworkDue } from './metric.ts';
import { caseworkDueView } from './view.ts';

export const caseworkDueEntry = metricEntry({
  metric: caseworkDue,
  view: caseworkDueView,
  Chart: CaseListPicture,
  examples
});
