// The two figures that have due dates by person.
import { entryOf } from '$lib/metrics/registry.ts';

export const vettingMetric = entryOf('vetting').metric;
export const trainingMetric = entryOf('training').metric;
