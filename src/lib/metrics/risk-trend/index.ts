// The only door to the high-risk share over time.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { riskTrend } from './metric.ts';
import RiskControlChart from './RiskControlChart.svelte';
import RiskTrendChart from './RiskTrendChart.svelte';
import { riskTrendView } from './view.ts';

export const riskTrendEntry = metricEntry({
  metric: riskTrend,
  view: riskTrendView,
  Chart: RiskTrendChart,
  examples,
  more: [
    {
      id: 'control',
      isOwnPageOnly: true,
      headline: ({ control }) => control.headline,
      subtitle: ({ control }) => control.subtitle,
      isWorthDrawing: ({ control }) => control.points.length > 0,
      Chart: RiskControlChart
    }
  ]
});
