// The only door to counselling.
import { metricEntry } from '../view.ts';
import CounsellingChart from './CounsellingChart.svelte';
import { examples } from './examples.ts';
import GroupsChart from './GroupsChart.svelte';
import { counselling } from './metric.ts';
import { counsellingView } from './view.ts';

export const counsellingEntry = metricEntry({
  metric: counselling,
  view: counsellingView,
  Chart: CounsellingChart,
  examples,
  beside: ['counselling-sessions'],
  more: [
    {
      id: 'groups',
      headline: (plot) => plot.groupsHeadline,
      isWorthDrawing: ({ groups }) => groups.rows.length > 0,
      subtitle: (plot) =>
        `People offered, and people seen, within the interval; officers and supervisors apart. ${plot.where}.`,
      Chart: GroupsChart
    }
  ]
});
