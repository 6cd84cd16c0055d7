// The only door to the absence rate.
import { metricEntry } from '../view.ts';
import AbsenceRateChart from './AbsenceRateChart.svelte';
import { examples } from './examples.ts';
import KindMonthsChart from './KindMonthsChart.svelte';
import { absenceRate } from './metric.ts';
import { kindMonthsHeadline } from './months.ts';
import PartsChart from './PartsChart.svelte';
import RateControlChart from './RateControlChart.svelte';
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
    },
    {
      id: 'months',
      headline: ({ months }) => kindMonthsHeadline(months),
      subtitle: (plot) =>
        `Part of the rostered hours lost each month, by groups of kinds, on one scale. ${plot.where}.`,
      isWorthDrawing: ({ months }) => months.panels.length > 0,
      Chart: KindMonthsChart
    },
    {
      id: 'control',
      isOwnPageOnly: true,
      headline: ({ control }) => control.headline,
      subtitle: ({ control }) => control.subtitle,
      isWorthDrawing: ({ control }) => control.points.length > 0,
      Chart: RateControlChart
    }
  ],
  beside: ['available-hours']
});
