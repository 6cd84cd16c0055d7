// The only door to the stress survey.
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { survey } from './metric.ts';
import SurveyChart from './SurveyChart.svelte';
import TeamsChart from './TeamsChart.svelte';
import { surveyView } from './view.ts';

export const surveyEntry = metricEntry({
  metric: survey,
  view: surveyView,
  Chart: SurveyChart,
  examples,
  more: [
    {
      id: 'teams',
      headline: (plot) => plot.teamsHeadline,
      subtitle: (plot) => `The last survey’s mean of each team and area, 1 to 5. ${plot.where}.`,
      isWorthDrawing: ({ teams }) => teams.rows.length > 0,
      Chart: TeamsChart
    }
  ]
});
