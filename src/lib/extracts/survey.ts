// survey.csv: HSE Management Standards by team and period, never by person.
import { z } from 'zod';
import { code, defineExtract, month, number, wholeNumber } from './contract.ts';
import { unitId } from './references.ts';

export const survey = defineExtract({
  id: 'survey',
  file: 'survey.csv',
  title: 'Stress survey',
  grain: 'one row per unit, period and area of the Management Standards',
  purpose: 'From the HSE Management Standards survey, at the level of the team only.',
  primaryKey: ['unit_id', 'period', 'area'],
  row: z.object({
    unit_id: unitId('Unit that answered.'),
    period: month({ description: 'Month of the survey.', example: '2026-06' }),
    area: code(['demands', 'control', 'support', 'relationships', 'role', 'change'], {
      description: 'Area of the Management Standards.'
    }),
    mean: number({ description: 'Mean score of the area.', least: 1, most: 5, example: '3.4' }),
    respondents: wholeNumber({ description: 'How many people answered.', least: 0, example: '14' })
  })
});
