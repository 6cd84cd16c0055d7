// The only door to the absence rate.
import { metricEntry } from '../view.ts';
import AbsenceRateChart from './AbsenceRateChart.svelte';
import { examples } from './examples.ts';
import { absenceRate } from './metric.ts';
import PartsChart from './PartsChart.svelte';
import { absenceRateView } from './view.ts';

export const absenceRateEntry = metricEntry({
  metric: absenceRate,
  view: absenceRateView,
  Chart: AbsenceRateChart,
  examples,
  more: [
    {
      id: 'parts',
      headline: (plot) => plot.partsHeadline,
      isWorthDrawing: ({ parts }) => parts.rows.length > 0,
      subtitle: (plot) =>
        `Part of the rostered hours lost, by groups of kinds, in order of name. ${plot.where}.`,
      Chart: PartsChart
    }
  ]
});
