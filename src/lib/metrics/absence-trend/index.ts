// The only door to absence month by month.
import { metricEntry } from '../view.ts';
import AbsenceTrendChart from './AbsenceTrendChart.svelte';
import { examples } from './examples.ts';
import KindMonthsChart from './KindMonthsChart.svelte';
import { absenceTrend } from './metric.ts';
import { kindMonthsHeadline } from './months.ts';
import { absenceTrendView } from './view.ts';

export const absenceTrendEntry = metricEntry({
  metric: absenceTrend,
  view: absenceTrendView,
  Chart: AbsenceTrendChart,
  examples,
  more: [
    {
      id: 'kinds',
      headline: ({ months }) => kindMonthsHeadline(months),
      subtitle: (plot) =>
        `Part of the rostered hours lost each month, by groups of kinds, on one scale. ${plot.where}.`,
      isWorthDrawing: ({ months }) => months.panels.length > 0,
      Chart: KindMonthsChart
    }
  ]
});
