// The only door to available hours.
import { metricEntry } from '../view.ts';
import AvailableHoursChart from './AvailableHoursChart.svelte';
import { examples } from './examples.ts';
import HoursControlChart from './HoursControlChart.svelte';
import { availableHours } from './metric.ts';
import PartsChart from './PartsChart.svelte';
import { availableHoursView } from './view.ts';

export const availableHoursEntry = metricEntry({
  metric: availableHours,
  view: availableHoursView,
  Chart: AvailableHoursChart,
  examples,
  more: [
    {
      id: 'parts',
      headline: (plot) => plot.partsHeadline,
      isWorthDrawing: ({ parts }) => parts.rows.length > 0,
      subtitle: (plot) => `Hours of the month, one by one. ${plot.where}.`,
      Chart: PartsChart
    },
    {
      id: 'control',
      isOwnPageOnly: true,
      headline: ({ control }) => control.headline,
      subtitle: ({ control }) => control.subtitle,
      isWorthDrawing: ({ control }) => control.points.length > 0,
      Chart: HoursControlChart
    }
  ]
});
