// The only door to growth.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import GrowthChart from './GrowthChart.svelte';
import { growth } from './metric.ts';
import { growthView } from './view.ts';

export const growthEntry = metricEntry({ metric: growth, view: growthView, Chart: GrowthChart, examples });
