// The only door to the MAPPA mix.
import BarsPicture from '../BarsPicture.svelte';
import KnownChart from './KnownChart.svelte';
import { metricEntry } from '../view.ts';
import { examples } from './examples.ts';
import { mappa } from './metric.ts';
import { mappaView } from './view.ts';

export const mappaEntry = metricEntry({
  metric: mappa,
  view: mappaView,
  Chart: BarsPicture,
  examples,
  more: [
    {
      id: 'known',
      headline: ({ knownHeadline }) => knownHeadline,
      subtitle: ({ where }) => `Counted cases by whether licence and MAPPA eligibility are known. ${where}.`,
      isWorthDrawing: ({ knownOf }) => knownOf.rows.length > 0,
      Chart: KnownChart
    }
  ]
});
