// The only door to cover.
import { metricEntry } from '../view.ts';
import CoverChart from './CoverChart.svelte';
import CoverKindsChart from './CoverKindsChart.svelte';
import CoverLevelsChart from './CoverLevelsChart.svelte';
import { examples } from './examples.ts';
import { cover } from './metric.ts';
import { coverView } from './view.ts';

export const coverEntry = metricEntry({
  metric: cover,
  view: coverView,
  Chart: CoverChart,
  examples,
  more: [
    {
      id: 'levels',
      headline: (plot) => plot.levelsHeadline,
      subtitle: (plot) => `Case-days of long absence by risk level. ${plot.where}.`,
      isWorthDrawing: ({ levels }) => levels.rows.length > 0,
      Chart: CoverLevelsChart
    },
    {
      id: 'kinds',
      headline: (plot) => plot.kindsHeadline,
      subtitle: (plot) => `Case-days of long absence by kind of absence. ${plot.where}.`,
      isWorthDrawing: ({ kinds }) => kinds.rows.length > 0,
      Chart: CoverKindsChart
    }
  ]
});
