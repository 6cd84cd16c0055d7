// approved_premises.csv: approved premises by area and beds. Never an address.
import { z } from 'zod';
import { code, day, defineExtract, id, wholeNumber } from './contract.ts';
import * as NAMES from './other-names.ts';
import { areaId } from './references.ts';

export const approvedPremises = defineExtract({
  id: 'approved_premises',
  file: 'approved_premises.csv',
  title: 'Approved premises',
  grain: 'one row per approved premises',
  purpose: 'From the estates team: where approved premises add to the demand. Never an address.',
  primaryKey: ['premises_id'],
  orderedDays: [{ from: 'opened_on', to: 'closed_on' }],
  row: z.object({
    premises_id: id({ description: 'Id of the premises.', example: 'AP-03', otherNames: NAMES.PREMISES }),
    area_id: areaId('Area in which the premises stand.', { otherNames: NAMES.AREA }),
    beds: wholeNumber({
      description: 'Number of beds.',
      least: 0,
      example: '22',
      otherNames: ['bed_spaces', 'bedspaces', 'bed_count', 'number_of_beds', 'no_of_beds', 'capacity']
    }),
    kind: code(['standard', 'women', 'pipe', 'independent', 'other'], {
      description: 'Kind of premises.',
      blank: 'not known',
      otherNames: ['premises_type', 'premises_kind', 'type_of_premises', 'type']
    }).nullable(),
    opened_on: day({
      description: 'Day on which the premises opened.',
      example: '2019-05-01',
      blank: 'not known',
      otherNames: NAMES.OPENED
    }).nullable(),
    closed_on: day({
      description: 'Last day on which the premises were open.',
      example: '2026-03-31',
      blank: 'open',
      otherNames: NAMES.CLOSED
    }).nullable()
  })
});
