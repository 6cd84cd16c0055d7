// stations.csv: police stations, and which are prescribed for notification.
import { z } from 'zod';
import { day, defineExtract, id, yesNo } from './contract.ts';
import * as NAMES from './other-names.ts';
import { areaId } from './references.ts';

export const stations = defineExtract({
  id: 'stations',
  file: 'stations.csv',
  title: 'Stations',
  grain: 'one row per police station',
  purpose: 'From the estates team: where people may notify, and whether the list is published and reviewed.',
  primaryKey: ['station_id'],
  row: z.object({
    station_id: id({
      description: 'Id of the station.',
      example: 'ST-07',
      otherNames: ['station', 'station_ref', 'station_code']
    }),
    area_id: areaId('Area in which the station stands.', { otherNames: NAMES.AREA }),
    prescribed: yesNo({
      description: 'Whether the station is prescribed for notification.',
      otherNames: ['is_prescribed', 'prescribed_station']
    }),
    published_on: day({
      description: 'Day on which the station was published as prescribed.',
      example: '2025-04-01',
      blank: 'not published',
      otherNames: ['published', 'published_date', 'publication_date', 'date_published']
    }).nullable(),
    reviewed_on: day({
      description: 'Day on which the station was last reviewed.',
      example: '2026-04-01',
      blank: 'not reviewed',
      otherNames: [
        'reviewed',
        'reviewed_date',
        'review_date',
        'date_reviewed',
        'last_reviewed',
        'last_reviewed_on',
        'last_review_date',
        'date_last_reviewed'
      ]
    }).nullable()
  })
});
