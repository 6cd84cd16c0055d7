// stations.csv: police stations, and which are prescribed for notification.
import { z } from 'zod';
import { day, defineExtract, id, yesNo } from './contract.ts';
import { areaId } from './references.ts';

export const stations = defineExtract({
  id: 'stations',
  file: 'stations.csv',
  title: 'Stations',
  grain: 'one row per police station',
  purpose: 'From the estates team: where people may notify, and whether the list is published and reviewed.',
  primaryKey: ['station_id'],
  row: z.object({
    station_id: id({ description: 'Id of the station.', example: 'ST-07' }),
    area_id: areaId('Area in which the station stands.'),
    prescribed: yesNo({ description: 'Whether the station is prescribed for notification.' }),
    published_on: day({
      description: 'Day on which the station was published as prescribed.',
      example: '2025-04-01',
      blank: 'not published'
    }).nullable(),
    reviewed_on: day({
      description: 'Day on which the station was last reviewed.',
      example: '2026-04-01',
      blank: 'not reviewed'
    }).nullable()
  })
});
