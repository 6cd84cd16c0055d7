// The way of the stress survey out of the warehouse and back: true rows to be protected, protected rows to be shown.
import type { ProtectedSurvey, TrueSurvey } from '../shared/survey.ts';
import { fillTable } from './solved.ts';
import type { Warehouse } from './warehouse.ts';

const COLUMNS = {
  level: 'varchar',
  force_id: 'varchar',
  unit_id: 'varchar',
  period: 'varchar',
  area: 'varchar',
  mean: 'double',
  shown_respondents: 'varchar',
  state: 'varchar'
} as const satisfies Record<keyof ProtectedSurvey, string>;

/** What is read to be protected. */
export const SURVEY_TRUTH = `
  select force_id, unit_id, period, area, mean, respondents
  from int_survey
  order by force_id, period, area, unit_id`;

/** The survey as it is. For `protectedSurvey` only: show none of it. */
export async function trueSurvey(warehouse: Warehouse): Promise<TrueSurvey[]> {
  return (await warehouse.rows(SURVEY_TRUTH)) as unknown as TrueSurvey[];
}

/** Replaces `int_protected_survey`; empty when there is nothing yet. */
export const storeProtectedSurvey = (warehouse: Warehouse, rows: readonly ProtectedSurvey[]): Promise<void> =>
  fillTable<ProtectedSurvey>(warehouse, 'int_protected_survey', COLUMNS, rows);
