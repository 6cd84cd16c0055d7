// The only door to the arrangements of cover.
import { metricEntry } from '../view.ts';
import BrokenCoverChart from './BrokenCoverChart.svelte';
import CoverArrangementsChart from './CoverArrangementsChart.svelte';
import { examples } from './examples.ts';
import { coverArrangements } from './metric.ts';
import { coverArrangementsView } from './view.ts';

export const coverArrangementsEntry = metricEntry({
  metric: coverArrangements,
  view: coverArrangementsView,
  Chart: CoverArrangementsChart,
  examples,
  more: [
    {
      id: 'broken',
      headline: (plot) => plot.brokenHeadline,
      subtitle: (plot) =>
        `Cover on days on which whoever covers is away, not yet there, or gone. ${plot.where}.`,
      isWorthDrawing: ({ broken }) => broken.rows.length > 0,
      Chart: BrokenCoverChart
    }
  ]
});
