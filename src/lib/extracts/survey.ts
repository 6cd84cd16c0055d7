// survey.csv: HSE Management Standards by team and period, never by person.
import { z } from 'zod';
import { code, defineExtract, month, number, wholeNumber } from './contract.ts';
import * as NAMES from './other-names.ts';
import { unitId } from './references.ts';

export const survey = defineExtract({
  id: 'survey',
  file: 'survey.csv',
  title: 'Stress survey',
  grain: 'one row per unit, period and area of the Management Standards',
  purpose: 'From the HSE Management Standards survey, at the level of the team only.',
  primaryKey: ['unit_id', 'period', 'area'],
  row: z.object({
    unit_id: unitId('Unit that answered.', { otherNames: NAMES.UNIT }),
    period: month({
      description: 'Month of the survey.',
      example: '2026-06',
      otherNames: ['month', 'survey_month', 'survey_period']
    }),
    area: code(['demands', 'control', 'support', 'relationships', 'role', 'change'], {
      description: 'Area of the Management Standards.',
      otherNames: ['standard', 'management_standard', 'survey_area', 'hse_standard']
    }),
    mean: number({
      description: 'Mean score of the area.',
      least: 1,
      most: 5,
      example: '3.4',
      otherNames: ['mean_score', 'score', 'average', 'average_score']
    }),
    respondents: wholeNumber({
      description: 'How many people answered.',
      least: 0,
      example: '14',
      otherNames: [
        'responses',
        'response_count',
        'respondent_count',
        'number_of_respondents',
        'number_of_responses',
        'no_of_respondents'
      ]
    })
  })
});
