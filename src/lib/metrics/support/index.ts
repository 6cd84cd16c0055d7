// The only door to administrative and intelligence support.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { support } from './metric.ts';
import SupportControlChart from './SupportControlChart.svelte';
import { supportView } from './view.ts';

export const supportEntry = metricEntry({
  metric: support,
  view: supportView,
  Chart: BarsPicture,
  examples,
  more: [
    {
      id: 'control',
      headline: ({ control }) => control.headline,
      subtitle: ({ control }) => control.subtitle,
      isWorthDrawing: ({ control }) => control.points.length > 0,
      Chart: SupportControlChart
    }
  ]
});
