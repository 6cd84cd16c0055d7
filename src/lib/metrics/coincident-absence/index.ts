// The only door to coincident absence.
import { metricEntry } from '../view.ts';
import CoincidentAbsenceChart from './CoincidentAbsenceChart.svelte';
import { examples } from './examples.ts';
import { coincidentAbsence } from './metric.ts';
import { coincidentAbsenceView } from './view.ts';

export const coincidentAbsenceEntry = metricEntry({
  metric: coincidentAbsence,
  view: coincidentAbsenceView,
  Chart: CoincidentAbsenceChart,
  examples,
  beside: ['absence-forecast']
});
