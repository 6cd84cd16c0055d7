// The only door to the vetting metric.
import { metricEntry } from '../view.ts';
import CasesAtStakeChart from './CasesAtStakeChart.svelte';
import { examples } from './examples.ts';
import { vetting } from './metric.ts';
import VettingChart from './VettingChart.svelte';
import VettingYearChart from './VettingYearChart.svelte';
import { vettingView } from './view.ts';

export const vettingEntry = metricEntry({
  metric: vetting,
  view: vettingView,
  Chart: VettingChart,
  examples,
  beside: ['training'],
  more: [
    {
      id: 'year',
      headline: (plot) => plot.yearHeadline,
      isWorthDrawing: ({ year }) =>
        year.rows.some(({ moments }) => moments?.some(({ state }) => state !== 'breach')),
      subtitle: (plot) =>
        `Due dates in the next 12 months; what is overdue stands at the left. ${plot.where}.`,
      Chart: VettingYearChart
    },
    {
      id: 'cases',
      headline: (plot) => plot.atStakeHeadline,
      isWorthDrawing: ({ atStake }) => atStake.rows.length > 0,
      subtitle: (plot) => `Counted cases of officers who are not vetted or soon due. ${plot.where}.`,
      Chart: CasesAtStakeChart
    }
  ]
});
