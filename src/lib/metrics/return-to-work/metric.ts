// M18: whether a return-to-work meeting was held after each spell of sickness. For the welfare lead only.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, share, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const returnToWork = defineMetric({
  id: 'return-to-work',
  number: 'M18 returns',
  title: 'Return to work',
  question: 'Was everybody seen when they came back from sickness?',
  formula:
    'Spells of sickness followed by a return-to-work meeting, held after the spell and before the next one ÷ spells that ' +
    'ended in the as-of month or the 11 before it and after which somebody has been back for a day. Spells are those of ' +
    'the absence rate.',
  grain: 'one row per person whom support is for and who came back from sickness, unit and force',
  provisions: [
    { quote: 'monitor staff proactively and provide them with appropriate support', line: 'L233' },
    {
      quote:
        'adequate absence management, including sickness and maternity or paternity or family leave cover',
      line: 'L235'
    }
  ],
  caveats: [
    'The guidance sets no time for the meeting. Whatever was held before the next spell counts, and a missing one is pointed out, not called a breach.',
    'Somebody who goes from sickness into leave is not back until they have worked a day.',
    'Days only: no reason for sickness is in any extract.'
  ],
  needs: ['officers', 'absences', 'welfare_contacts'],
  uses: ['units'],
  reads: ['int_sickness_returns', 'int_welfare_scope', 'parameters'],
  sight: { unit: 'none', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    spells: wholeCount.nullable(),
    held: wholeCount.nullable(),
    share: share.nullable(),
    last_ended_on: day.nullable(),
    last_held_on: day.nullable(),
    last_missed_on: day.nullable(),
    state
  }),
  sql
});

export type ReturnToWorkRow = RowOf<typeof returnToWork>;
