// The only door to the geography of the demand.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import GeographyChart from './GeographyChart.svelte';
import { MEASURES } from './measures.ts';
import { geography } from './metric.ts';
import PairChart from './PairChart.svelte';
import { geographyView } from './view.ts';

export const geographyEntry = metricEntry({
  metric: geography,
  view: geographyView,
  Chart: GeographyChart,
  examples,
  beside: ['stations'],
  choice: { label: 'Compare areas by', options: MEASURES.map(({ id, title }) => ({ id, title })) },
  more: [
    {
      id: 'demand-and-people',
      headline: ({ pair }) => pair?.headline ?? '',
      subtitle: ({ scope }) =>
        `Demand is cases per 1,000 people of the area, officers are the deployable ones of the unit that serves it, for its people; each in three classes with about as many areas. ${scope}.`,
      isWorthDrawing: ({ pair }) => pair !== null,
      Chart: PairChart
    }
  ]
});
