// Every metric's definition, without its view and chart: what the pipeline, the command line and the tests ask for.
import type { Metric } from './define.ts';
import { absenceForecast } from './absence-forecast/metric.ts';
import { absenceRate } from './absence-rate/metric.ts';
import { absenceTrend } from './absence-trend/metric.ts';
import { agencyChecks } from './agency-checks/metric.ts';
import { assessments } from './assessments/metric.ts';
import { assessor } from './assessor/metric.ts';
import { assuranceTrend } from './assurance-trend/metric.ts';
import { availableHours } from './available-hours/metric.ts';
import { breachAndCounselling } from './breach-and-counselling/metric.ts';
import { breakingPoint } from './breaking-point/metric.ts';
import { caseload } from './caseload/metric.ts';
import { caseworkDue } from './casework-due/metric.ts';
import { coincidentAbsence } from './coincident-absence/metric.ts';
import { counselling } from './counselling/metric.ts';
import { counsellingCadence } from './counselling-cadence/metric.ts';
import { counsellingSessions } from './counselling-sessions/metric.ts';
import { counsellingSupport } from './counselling-support/metric.ts';
import { cover } from './cover/metric.ts';
import { coverArrangements } from './cover-arrangements/metric.ts';
import { coverPressure } from './cover-pressure/metric.ts';
import { coverQuality } from './cover-quality/metric.ts';
import { cpd } from './cpd/metric.ts';
import { deployable } from './deployable/metric.ts';
import { dilution } from './dilution/metric.ts';
import { fairShare } from './fair-share/metric.ts';
import { geography } from './geography/metric.ts';
import { escorts } from './escorts/metric.ts';
import { growth } from './growth/metric.ts';
import { highRiskShare } from './high-risk-share/metric.ts';
import { loadPercent } from './load-percent/metric.ts';
import { mappa } from './mappa/metric.ts';
import { noEffectiveLead } from './no-effective-lead/metric.ts';
import { notifications } from './notifications/metric.ts';
import { policies } from './policies/metric.ts';
import { rebalance } from './rebalance/metric.ts';
import { rebalanceEffect } from './rebalance-effect/metric.ts';
import { records } from './records/metric.ts';
import { resilience } from './resilience/metric.ts';
import { resiliencePlacements } from './resilience-placements/metric.ts';
import { resilienceScore } from './resilience-score/metric.ts';
import { returnToWork } from './return-to-work/metric.ts';
import { riskTrend } from './risk-trend/metric.ts';
import { scrutiny } from './scrutiny/metric.ts';
import { scrutinyReviews } from './scrutiny-reviews/metric.ts';
import { selection } from './selection/metric.ts';
import { sicknessSupport } from './sickness-support/metric.ts';
import { spanOfSupervision } from './span-of-supervision/metric.ts';
import { staffingNeeded } from './staffing-needed/metric.ts';
import { stations } from './stations/metric.ts';
import { staffTraining } from './staff-training/metric.ts';
import { supervision } from './supervision/metric.ts';
import { supervisionSupport } from './supervision-support/metric.ts';
import { support } from './support/metric.ts';
import { survey } from './survey/metric.ts';
import { training } from './training/metric.ts';
import { trainingShare } from './training-share/metric.ts';
import { transfers } from './transfers/metric.ts';
import { vetting } from './vetting/metric.ts';
import { vettingShare } from './vetting-share/metric.ts';
import { visits } from './visits/metric.ts';
import { weightedLoad } from './weighted-load/metric.ts';
import { whoIsAway } from './who-is-away/metric.ts';
import { workloadReview } from './workload-review/metric.ts';

/** In the order in which they are listed and exported. */
export const DEFINITIONS: readonly Metric[] = [
  caseload,
  highRiskShare,
  dilution,
  riskTrend,
  noEffectiveLead,
  weightedLoad,
  availableHours,
  loadPercent,
  absenceRate,
  absenceTrend,
  whoIsAway,
  cover,
  coverPressure,
  coverArrangements,
  coverQuality,
  deployable,
  coincidentAbsence,
  absenceForecast,
  growth,
  staffingNeeded,
  fairShare,
  support,
  geography,
  stations,
  vetting,
  vettingShare,
  training,
  trainingShare,
  cpd,
  selection,
  staffTraining,
  counselling,
  breachAndCounselling,
  counsellingSessions,
  counsellingCadence,
  counsellingSupport,
  supervision,
  returnToWork,
  workloadReview,
  spanOfSupervision,
  supervisionSupport,
  sicknessSupport,
  survey,
  scrutiny,
  scrutinyReviews,
  resilience,
  resiliencePlacements,
  resilienceScore,
  breakingPoint,
  rebalance,
  rebalanceEffect,
  visits,
  escorts,
  assessments,
  assessor,
  records,
  transfers,
  mappa,
  agencyChecks,
  notifications,
  caseworkDue,
  assuranceTrend,
  policies
];
