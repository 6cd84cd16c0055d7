// Planted: areas that have no figure, no station, or journeys of their own.
import type { Situation } from './situation.ts';

export const placeSituations: readonly Situation[] = [
  {
    id: 'area-without-population',
    sentence: 'Nobody lives on the training range: no figure by head of population.',
    metric: 'geography',
    unit_id: 'W',
    match: { area_id: 'AR-06' },
    expect: { population: 0, cases_per_1000_population: null, state: 'no_data' },
    evidence: [{ extract: 'areas', where: { area_id: 'AR-06', population: '0' } }]
  },
  {
    id: 'journey-measured',
    sentence:
      'Roads go round the training range: a journey was measured there, and takes longer than its size says.',
    metric: 'geography',
    unit_id: 'W',
    match: { area_id: 'AR-06' },
    expect: { travel_hours: 0.9, measured_areas: 1 },
    evidence: [{ extract: 'areas', where: { area_id: 'AR-06', travel_hours: '0.9' } }]
  },
  {
    id: 'area-without-station',
    sentence: 'Cases live on Long ridge, and no police station there is prescribed.',
    metric: 'stations',
    unit_id: 'N',
    match: { area_id: 'AR-04' },
    expect: { prescribed_stations: 0, state: 'breach' },
    evidence: [{ extract: 'stations', where: { area_id: 'AR-04' }, count: 0 }]
  }
];
