// areas.csv: the places that units serve, their size and population.
import { z } from 'zod';
import { defineExtract, id, number, text, wholeNumber } from './contract.ts';
import * as NAMES from './other-names.ts';
import { unitId } from './references.ts';

export const areas = defineExtract({
  id: 'areas',
  file: 'areas.csv',
  title: 'Areas',
  grain: 'one row per area',
  purpose: 'From the geography team: where the demand is, against population and distance.',
  primaryKey: ['area_id'],
  row: z.object({
    area_id: id({
      description: 'Id of the area, as the other extracts use it.',
      example: 'AR-12',
      otherNames: NAMES.AREA
    }),
    area_name: text({
      description: 'Name of the area.',
      example: 'Harbour district',
      otherNames: ['area_title', 'area_description', 'district_name']
    }),
    unit_id: unitId('Unit that serves the area.', { otherNames: NAMES.UNIT }),
    area_km2: number({
      description: 'Size in square kilometres.',
      least: 0,
      aboveLeast: true,
      example: '148.2',
      otherNames: [
        'km2',
        'sq_km',
        'square_km',
        'square_kilometres',
        'area_sq_km',
        'area_square_km',
        'area_in_km2',
        'size_km2'
      ]
    }),
    population: wholeNumber({
      description: 'Number of people who live there.',
      least: 0,
      example: '61200',
      otherNames: [
        'total_population',
        'population_total',
        'resident_population',
        'residents',
        'number_of_residents'
      ]
    }),
    population_year: wholeNumber({
      description: 'Year of the population figure.',
      least: 1900,
      most: 2100,
      example: '2024',
      blank: 'not known',
      otherNames: ['year', 'year_of_population', 'population_estimate_year', 'estimate_year']
    }).nullable(),
    travel_hours: number({
      description: 'Hours of a usual journey within the area, one way, as it was measured.',
      least: 0,
      aboveLeast: true,
      most: 24,
      example: '0.45',
      blank: 'estimated from the size',
      otherNames: ['journey_hours', 'hours_of_journey', 'travel_time_hours', 'mean_travel_hours']
    }).nullable()
  })
});
