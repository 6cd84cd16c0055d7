// The only door to supervision.
import { metricEntry } from '../view.ts';
import DueChart from './DueChart.svelte';
import { examples } from './examples.ts';
import { supervision } from './metric.ts';
import SupervisionChart from './SupervisionChart.svelte';
import { supervisionView } from './view.ts';

export const supervisionEntry = metricEntry({
  metric: supervision,
  view: supervisionView,
  Chart: SupervisionChart,
  examples,
  more: [
    {
      id: 'due',
      headline: (plot) => plot.dueHeadline,
      subtitle: (plot) => `The day on which each is due next, or how late it is. ${plot.where}.`,
      isWorthDrawing: ({ due }) => due.rows.length > 0,
      Chart: DueChart
    }
  ],
  beside: ['counselling']
});
