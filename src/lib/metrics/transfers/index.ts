// The only door to transfers of records.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { transfers } from './metric.ts';
import { transfersView } from './view.ts';

export const transfersEntry = metricEntry({
  metric: transfers,
  view: transfersView,
  Chart: BarsPicture,
  examples
});
