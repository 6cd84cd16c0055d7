// The stress survey: what teams say of the six areas of the HSE Management Standards, never what a person says.
import { z } from 'zod';
import { surveyTogether } from '../../disclosure/survey.ts';
import type { ProtectedSurvey } from '../../shared/survey.ts';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, wholeCount } from '../levels.ts';
import sql from './metric.sql?raw';

export const SURVEY_AREAS = ['demands', 'control', 'support', 'relationships', 'role', 'change'] as const;

export const survey = defineMetric({
  id: 'survey',
  number: 'Survey',
  title: 'Stress survey',
  question: 'What do teams say of demands, control, support, relationships, role and change?',
  formula:
    'The mean of a unit’s answers by area of the HSE Management Standards, 1 to 5, as the survey gives it. For the force: ' +
    'the units’ means weighted by how many answered, Σ mean × respondents ÷ Σ respondents, of the units that are shown.',
  grain: 'one row per unit, smaller units together and force × period × area of the Management Standards',
  provisions: [
    { quote: '(Health and Safety Executive)', line: 'L239' },
    {
      quote:
        'staff are aware of stress, available coping strategies and resources, and where and how to seek help',
      line: 'L232'
    }
  ],
  caveats: [
    'Means of teams only. Units in which fewer people answered than the threshold are shown together, or not at all.',
    'Outside the welfare lens the respondents are rounded, and the force’s mean is weighted by the rounded ones.',
    'A higher mean is better. The guidance gives no limit: it is shown beside the survey before, not graded.',
    'Teams are not compared with each other: they are in order of name.'
  ],
  needs: ['survey'],
  uses: ['officers', 'cases', 'units'],
  reads: ['int_protected_survey', 'int_survey'],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  welfareColumns: ['respondents'],
  together: (units) =>
    surveyTogether(units as unknown as readonly ProtectedSurvey[]).map((whole) => ({
      ...whole,
      officer_id: null,
      respondents: null,
      mean: whole.mean === null ? null : Math.round(whole.mean * 1e9) / 1e9
    })),
  row: z.strictObject({
    ...levelColumns,
    period: z.string().regex(/^\d{4}-\d{2}$/),
    area: z.enum(SURVEY_AREAS),
    mean: z.number().min(1).max(5).nullable(),
    respondents: wholeCount.nullable(),
    shown_respondents: z.string().nullable(),
    state: z.enum(['ok', 'suppressed'])
  }),
  sql
});

export type SurveyRow = RowOf<typeof survey>;
