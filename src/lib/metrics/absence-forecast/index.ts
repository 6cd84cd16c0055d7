// The only door to the forecast.
import { metricEntry } from '../view.ts';
import AbsenceForecastChart from './AbsenceForecastChart.svelte';
import { examples } from './examples.ts';
import { absenceForecast } from './metric.ts';
import { absenceForecastView } from './view.ts';

export const absenceForecastEntry = metricEntry({
  metric: absenceForecast,
  view: absenceForecastView,
  Chart: AbsenceForecastChart,
  examples
});
