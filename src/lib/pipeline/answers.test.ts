// A figure is kept for as long as nothing that it reads has changed.
import { expect, test } from 'vitest';
import { caseload } from '../metrics/caseload/metric.ts';
import { highRiskShare } from '../metrics/high-risk-share/metric.ts';
import { vetting } from '../metrics/vetting/metric.ts';
import { Answers } from './answers.ts';

const METRICS = [caseload, highRiskShare, vetting];

function keptAfter(...changes: readonly (ReadonlySet<string> | null)[]): string[] {
  const answers = new Answers();
  for (const metric of METRICS) answers.keep(metric, []);
  for (const changed of changes) answers.forget(changed);
  return METRICS.filter((metric) => answers.rowsOf(metric)).map(({ id }) => id);
}

test('a setting takes with it the figures whose SQL names it', () => {
  expect(keptAfter(new Set(['high_risk_limit_percent']))).toEqual(['caseload', 'vetting']);
});

test('a shared table that was built anew takes with it the figures that read it', () => {
  expect(keptAfter(new Set(['int_cases', 'int_caseloads']))).toEqual(['vetting']);
  expect(keptAfter(new Set(['int_caseloads', 'high_risk_levels']))).toEqual(['caseload', 'vetting']);
  expect(keptAfter(new Set(['int_vetting', 'vetting_years']))).toEqual(['caseload', 'high-risk-share']);
});

test('a change of what no figure reads takes none, and a change of everything takes all', () => {
  expect(keptAfter(new Set(['survey_interval_days', 'stg_survey']))).toEqual(METRICS.map(({ id }) => id));
  expect(keptAfter(null)).toEqual([]);
});
