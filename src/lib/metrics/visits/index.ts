// The only door to home visits.
import BarsPicture from '../BarsPicture.svelte';
import AssessedChart from './AssessedChart.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { visits } from './metric.ts';
import { visitsView } from './view.ts';

export const visitsEntry = metricEntry({
  metric: visits,
  view: visitsView,
  Chart: BarsPicture,
  examples,
  more: [
    {
      id: 'assessed',
      headline: ({ assessedHeadline }) => assessedHeadline,
      subtitle: ({ where }) =>
        `Visits made in 12 months by whether their risk was assessed before. ${where}.`,
      isWorthDrawing: ({ assessed }) => assessed.rows.length > 0,
      Chart: AssessedChart
    }
  ]
});
