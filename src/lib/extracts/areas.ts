// areas.csv: the places that units serve, their size and population.
import { z } from 'zod';
import { defineExtract, id, number, text, wholeNumber } from './contract.ts';
import { unitId } from './references.ts';

export const areas = defineExtract({
  id: 'areas',
  file: 'areas.csv',
  title: 'Areas',
  grain: 'one row per area',
  purpose: 'From the geography team: where the demand is, against population and distance.',
  primaryKey: ['area_id'],
  row: z.object({
    area_id: id({ description: 'Id of the area, as the other extracts use it.', example: 'AR-12' }),
    area_name: text({ description: 'Name of the area.', example: 'Harbour district' }),
    unit_id: unitId('Unit that serves the area.'),
    area_km2: number({
      description: 'Size in square kilometres.',
      least: 0,
      aboveLeast: true,
      example: '148.2'
    }),
    population: wholeNumber({ description: 'Number of people who live there.', least: 0, example: '61200' }),
    population_year: wholeNumber({
      description: 'Year of the population figure.',
      least: 1900,
      most: 2100,
      example: '2024',
      blank: 'not known'
    }).nullable()
  })
});
