// The only door to training.
import { metricEntry } from '../view.ts';
import CoursesByOfficerChart from './CoursesByOfficerChart.svelte';
import { examples } from './examples.ts';
import { training } from './metric.ts';
import TrainingChart from './TrainingChart.svelte';
import { trainingView } from './view.ts';

export const trainingEntry = metricEntry({
  metric: training,
  view: trainingView,
  Chart: TrainingChart,
  examples,
  more: [
    {
      id: 'officers',
      headline: (plot) => plot.matrixHeadline,
      isWorthDrawing: ({ matrix }) => matrix.rows.length > 0,
      subtitle: (plot) => `Each officer’s required courses; expiry dates where they are near. ${plot.where}.`,
      Chart: CoursesByOfficerChart
    }
  ]
});
