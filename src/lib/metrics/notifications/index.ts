// The only door to notification duties.
import BarsPicture from '../BarsPicture.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { notifications } from './metric.ts';
import { notificationsView } from './view.ts';

export const notificationsEntry = metricEntry({
  metric: notifications,
  view: notificationsView,
  Chart: BarsPicture,
  examples
});
