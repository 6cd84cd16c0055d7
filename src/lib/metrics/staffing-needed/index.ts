// The only door to what it would take.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { staffingNeeded } from './metric.ts';
import StaffingChart from './StaffingChart.svelte';
import { staffingNeededView } from './view.ts';
import YearsChart from './YearsChart.svelte';

export const staffingNeededEntry = metricEntry({
  metric: staffingNeeded,
  view: staffingNeededView,
  Chart: StaffingChart,
  examples,
  more: [
    {
      id: 'years',
      headline: ({ yearsHeadline }) => yearsHeadline,
      subtitle: ({ where }) => `${where}.`,
      isWorthDrawing: ({ years }) => years.rows.length > 0,
      Chart: YearsChart
    }
  ]
});
