// The only door to training by unit.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { trainingShare } from './metric.ts';
import TrainingShareChart from './TrainingShareChart.svelte';
import UnitsChart from './UnitsChart.svelte';
import { trainingShareView } from './view.ts';

export const trainingShareEntry = metricEntry({
  metric: trainingShare,
  view: trainingShareView,
  Chart: TrainingShareChart,
  examples,
  more: [
    {
      id: 'units',
      headline: (plot) => plot.unitsHeadline,
      isWorthDrawing: ({ units }) => units.rows.length > 0,
      subtitle: (plot) => `Officers who have completed every required course. ${plot.where}.`,
      Chart: UnitsChart
    }
  ]
});
