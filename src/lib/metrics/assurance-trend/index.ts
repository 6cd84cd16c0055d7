// The only door to visits and records over time.
import AssessedChart from './AssessedChart.svelte';
import EntriesChart from './EntriesChart.svelte';
import InTimeChart from './InTimeChart.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { assuranceTrend } from './metric.ts';
import { assuranceTrendView } from './view.ts';

export const assuranceTrendEntry = metricEntry({
  metric: assuranceTrend,
  view: assuranceTrendView,
  Chart: InTimeChart,
  examples,
  more: [
    {
      id: 'assessed',
      headline: ({ assessed }) => assessed.headline,
      subtitle: ({ assessed }) => `Visits whose risk was assessed before ÷ visits made. ${assessed.subtitle}`,
      isWorthDrawing: ({ assessed }) => assessed.points.length > 0,
      Chart: AssessedChart
    },
    {
      id: 'entries',
      headline: ({ entries }) => entries.headline,
      subtitle: ({ entries }) => `Entries within the limit ÷ entries. ${entries.subtitle}`,
      isWorthDrawing: ({ entries }) => entries.points.length > 0,
      Chart: EntriesChart
    }
  ]
});
