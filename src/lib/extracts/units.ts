// units.csv: names of units, the force and region they belong to, and their type.
import { z } from 'zod';
import { code, defineExtract, id, text } from './contract.ts';

export const units = defineExtract({
  id: 'units',
  file: 'units.csv',
  title: 'Units',
  grain: 'one row per unit',
  purpose: 'Kept by the force: names for the units, and which units may be compared with each other.',
  primaryKey: ['unit_id'],
  row: z.object({
    unit_id: id({
      description: 'Id of the unit, as the other extracts use it.',
      example: 'U-NORTH',
      otherNames: ['unit', 'unit_ref', 'unit_code', 'team_id', 'team_ref', 'team_code']
    }),
    unit_name: text({
      description: 'Name of the unit as its readers know it.',
      example: 'Northern unit',
      otherNames: ['unit_title', 'unit_description', 'team_name', 'team_title', 'team_description']
    }),
    force_id: id({
      description: 'Id of the force.',
      example: 'F-01',
      otherNames: ['force', 'force_ref', 'force_code']
    }),
    force_name: text({
      description: 'Name of the force.',
      example: 'Example Constabulary',
      blank: 'the force is shown by its id',
      otherNames: ['force_title', 'constabulary', 'police_force']
    }).nullable(),
    unit_type: code(['mosovo', 'visor', 'mixed', 'other'], {
      description: 'Kind of unit. Units are compared only with units of their own kind.',
      blank: 'the kind is not known',
      otherNames: ['type', 'type_of_unit', 'team_type', 'kind_of_unit']
    }).nullable(),
    region: text({
      description:
        'Region that the force belongs to, the same for all its units. Used where several forces load together.',
      example: 'Example region',
      blank: 'the force is in no region',
      otherNames: ['region_name', 'police_region']
    }).nullable()
  })
});
