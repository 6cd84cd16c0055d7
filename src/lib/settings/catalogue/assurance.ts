// Settings of record keeping and checks, and of how small counts are protected.
import type { Setting } from '../setting.ts';

export const ASSURANCE: readonly Setting[] = [
  {
    id: 'agency_check_interval_days',
    group: 'Assurance',
    title: 'Days between checks with other agencies',
    description: 'How long a check on a Level 1 offender stays fresh.',
    source: 'force',
    kind: 'whole_number',
    unit: 'days',
    least: 1,
    most: 1096,
    byDefault: 182
  },
  {
    id: 'not_assessed_grace_days',
    group: 'Assurance',
    title: 'Days in which a new case may be unassessed',
    description: 'A case that is still not assessed after these is pointed out.',
    source: 'force',
    kind: 'whole_number',
    unit: 'days',
    least: 0,
    most: 365,
    byDefault: 28
  },
  {
    id: 'record_entry_limit_days',
    group: 'Assurance',
    title: 'Days in which an event must be recorded',
    description:
      'An entry made later than this is counted as late. The guidance asks for “timely” and gives no number.',
    source: 'force',
    kind: 'whole_number',
    unit: 'days',
    least: 0,
    most: 90,
    byDefault: 3
  },
  {
    id: 'station_review_interval_days',
    group: 'Assurance',
    title: 'Days between reviews of a prescribed station',
    description:
      'A prescribed police station that was not reviewed within these is pointed out. The guidance gives no number.',
    source: 'force',
    kind: 'whole_number',
    unit: 'days',
    least: 1,
    most: 1827,
    byDefault: 365
  },
  {
    id: 'suppression_threshold',
    group: 'Disclosure',
    title: 'Smallest protected count that is shown',
    description: 'Protected counts from 1 to one less than this are shown as “fewer than”.',
    source: 'force',
    kind: 'whole_number',
    unit: 'people',
    least: 3,
    most: 20,
    byDefault: 5
  },
  {
    id: 'rounding_base',
    group: 'Disclosure',
    title: 'Protected counts are rounded to the nearest',
    description: 'Percentages are taken from the rounded counts.',
    source: 'force',
    kind: 'whole_number',
    unit: 'people',
    least: 1,
    most: 20,
    byDefault: 5
  }
];
