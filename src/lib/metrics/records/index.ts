// The only door to records.
import BarsPicture from '../BarsPicture.svelte';
import LagsChart from './LagsChart.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { records } from './metric.ts';
import { recordsView } from './view.ts';

export const recordsEntry = metricEntry({
  metric: records,
  view: recordsView,
  Chart: BarsPicture,
  examples,
  more: [
    {
      id: 'lags',
      headline: ({ lagsHeadline }) => lagsHeadline,
      subtitle: ({ where }) => `Entries of 12 months by days from the event to the entry. ${where}.`,
      isWorthDrawing: ({ lags }) => lags.rows.length > 0,
      Chart: LagsChart
    }
  ]
});
