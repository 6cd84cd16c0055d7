// The states that the picture of the survey must survive: made by protecting invented answers.
import { protectedSurvey } from '../../disclosure/survey.ts';
import type { TrueSurvey } from '../../shared/survey.ts';
import { exampleContext, varied } from '../example-people.ts';
import type { Example, ViewContext } from '../view.ts';
import { SURVEY_AREAS, type SurveyRow } from './metric.ts';

const USUAL = { demands: 29, control: 33, support: 36, relationships: 39, role: 41, change: 30 } as const;

/** Answers of a unit of so many people, in each of some periods. */
const answersOf = (unit_id: string, respondents: number, periods: readonly string[]): TrueSurvey[] =>
  periods.flatMap((period, nth) =>
    SURVEY_AREAS.map((area) => ({
      force_id: 'F1',
      unit_id,
      period,
      area,
      mean: (USUAL[area] + varied(respondents * 7 + nth * 31 + USUAL[area], 9) - 4) / 10,
      respondents
    }))
  );

const rowsOf = (answers: readonly TrueSurvey[]) =>
  protectedSurvey(answers, { threshold: 5, roundingBase: 5 }).map((row) => ({
    ...row,
    officer_id: null,
    respondents: null
  })) as SurveyRow[];

const BOTH = ['2026-05', '2026-08'];

const force = [
  ...answersOf('U1', 13, BOTH),
  ...answersOf('U2', 22, BOTH),
  ...answersOf('U3', 4, BOTH),
  ...answersOf('U4', 3, BOTH)
];

const ofForce: ViewContext = exampleContext({ unitId: null, lens: 'force' });

export const examples: readonly Example<SurveyRow>[] = [
  {
    name: 'A unit, beside the survey before',
    rows: rowsOf(answersOf('U1', 13, BOTH)),
    context: exampleContext()
  },
  { name: 'A first survey', rows: rowsOf(answersOf('U1', 13, ['2026-08'])), context: exampleContext() },
  { name: 'Too few answered', rows: rowsOf(answersOf('U1', 4, BOTH)), context: exampleContext() },
  { name: 'The force, two units too small to stand alone', rows: rowsOf(force), context: ofForce },
  { name: 'No survey', rows: [], context: exampleContext() }
];
