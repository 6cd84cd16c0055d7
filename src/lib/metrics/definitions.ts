// Every metric's definition, without its view and chart: what the pipeline, the command line and the tests ask for.
import type { Metric } from './define.ts';
import { caseload } from './caseload/metric.ts';
import { dilution } from './dilution/metric.ts';
import { highRiskShare } from './high-risk-share/metric.ts';
import { noEffectiveLead } from './no-effective-lead/metric.ts';
import { resilience } from './resilience/metric.ts';
import { resiliencePlacements } from './resilience-placements/metric.ts';
import { resilienceScore } from './resilience-score/metric.ts';
import { riskTrend } from './risk-trend/metric.ts';

/** In the order in which they are listed and exported. */
export const DEFINITIONS: readonly Metric[] = [
  caseload,
  highRiskShare,
  dilution,
  riskTrend,
  noEffectiveLead,
  resilience,
  resilienceScore,
  resiliencePlacements
];
