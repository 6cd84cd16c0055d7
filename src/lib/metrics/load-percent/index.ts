// The only door to the load.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import LoadControlChart from './LoadControlChart.svelte';
import LoadPercentChart from './LoadPercentChart.svelte';
import LoadWeeksChart from './LoadWeeksChart.svelte';
import { loadPercent } from './metric.ts';
import { loadPercentView } from './view.ts';

export const loadPercentEntry = metricEntry({
  metric: loadPercent,
  view: loadPercentView,
  Chart: LoadPercentChart,
  examples,
  beside: ['weighted-load'],
  more: [
    {
      id: 'weeks',
      headline: (plot) => plot.weeksHeadline,
      subtitle: ({ weeks, where }) =>
        `Load by ${weeks.grain}, in per cent of the hours available; a gap where somebody is absent or a snapshot is missing.${weeks.hasRanges ? ' An upright line: from all cases not assessed low, to all very high.' : ''} ${where}.`,
      isWorthDrawing: ({ weeks }) => weeks.panels.length > 0,
      Chart: LoadWeeksChart
    },
    {
      id: 'control',
      isOwnPageOnly: true,
      headline: ({ control }) => control.headline,
      subtitle: ({ control }) => control.subtitle,
      isWorthDrawing: ({ control }) => control.points.length > 0,
      Chart: LoadControlChart
    }
  ]
});
