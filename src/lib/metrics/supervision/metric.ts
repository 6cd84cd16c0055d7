// M18: one-to-ones held of those due, and stress briefings within the interval.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, share, state, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const supervision = defineMetric({
  id: 'supervision',
  number: 'M18',
  title: 'Supervision',
  question:
    'Who is seen by their supervisor and briefed on stress as often as the force means to, and who is due?',
  formula:
    'One-to-ones: the time from the first of the 12 months (the as-of month and the 11 before it) is cut, backwards from ' +
    'the as-of date, into whole intervals; one is due in each that lies wholly in post and in which somebody worked, and ' +
    'held where at least one was held in it. Stress briefing: one is due of everybody, and held where the last is within ' +
    'its interval. Next due: the last one held, or the first day in post, plus the interval. For a unit or the force: the ' +
    'sum of those held ÷ the sum of those due.',
  grain: 'one row per person whom support is for, unit and force × kind: one-to-one and stress briefing',
  provisions: [
    { quote: 'monitor staff proactively and provide them with appropriate support', line: 'L233' },
    {
      quote:
        'staff are aware of stress, available coping strategies and resources, and where and how to seek help',
      line: 'L232'
    },
    {
      quote:
        'Supervisors and managers should ensure that officers and staff have sufficient time and support',
      line: 'L23'
    }
  ],
  caveats: [
    'Both intervals are the force’s own choice: the guidance gives none.',
    'Only what was held counts, whatever day the extract sets for it; two in one interval don’t make up for none in the next.',
    'The scope is that of counselling: people in post in a counselling role, and whoever supervises one of them.',
    'Somebody in a long absence, or without contracted hours, is shown as absent, not overdue.',
    'Without the absences extract nobody knows who was away, and one is due in every interval.'
  ],
  needs: ['officers', 'welfare_contacts'],
  uses: ['absences', 'units'],
  reads: ['int_supervision'],
  sight: { unit: 'rows', force: 'none', welfare: 'rows' },
  row: z.strictObject({
    ...levelColumns,
    kind: z.enum(['one_to_one', 'stress_briefing']),
    people: wholeCount,
    due: wholeCount.nullable(),
    held: wholeCount.nullable(),
    share: share.nullable(),
    overdue: wholeCount.nullable(),
    last_held_on: day.nullable(),
    due_on: day.nullable(),
    days_overdue: wholeCount.nullable(),
    state
  }),
  sql
});

export type SupervisionRow = RowOf<typeof supervision>;
