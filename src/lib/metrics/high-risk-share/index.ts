// The only door to the high-risk share.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import FunnelChart from './FunnelChart.svelte';
import HighRiskShareChart from './HighRiskShareChart.svelte';
import { highRiskShare } from './metric.ts';
import { highRiskShareView } from './view.ts';

export const highRiskShareEntry = metricEntry({
  metric: highRiskShare,
  view: highRiskShareView,
  Chart: HighRiskShareChart,
  examples,
  beside: ['caseload'],
  more: [
    {
      id: 'funnel',
      headline: ({ funnel }) => funnel.headline,
      isWorthDrawing: ({ funnel }) => funnel.points.length > 0,
      subtitle: ({ funnel }) => funnel.subtitle,
      Chart: FunnelChart
    }
  ]
});
