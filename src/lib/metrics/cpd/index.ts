// The only door to continuing professional development.
import { metricEntry } from '../view.ts';
import CpdChart from './CpdChart.svelte';
import { examples } from './examples.ts';
import { cpd } from './metric.ts';
import { cpdView } from './view.ts';

export const cpdEntry = metricEntry({ metric: cpd, view: cpdView, Chart: CpdChart, examples });
