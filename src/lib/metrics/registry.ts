// Every metric as the pages use it. One line each, in the order in which they are listed.
import { absenceForecastEntry } from './absence-forecast/index.ts';
import { absenceRateEntry } from './absence-rate/index.ts';
import { absenceTrendEntry } from './absence-trend/index.ts';
import { agencyChecksEntry } from './agency-checks/index.ts';
import { assessmentsEntry } from './assessments/index.ts';
import { assessorEntry } from './assessor/index.ts';
import { assuranceTrendEntry } from './assurance-trend/index.ts';
import { availableHoursEntry } from './available-hours/index.ts';
import { breachAndCounsellingEntry } from './breach-and-counselling/index.ts';
import { breakingPointEntry } from './breaking-point/index.ts';
import { caseloadEntry } from './caseload/index.ts';
import { caseworkDueEntry } from './casework-due/index.ts';
import { coincidentAbsenceEntry } from './coincident-absence/index.ts';
import { counsellingEntry } from './counselling/index.ts';
import { counsellingCadenceEntry } from './counselling-cadence/index.ts';
import { counsellingSessionsEntry } from './counselling-sessions/index.ts';
import { counsellingSupportEntry } from './counselling-support/index.ts';
import { coverEntry } from './cover/index.ts';
import { coverArrangementsEntry } from './cover-arrangements/index.ts';
import { coverPressureEntry } from './cover-pressure/index.ts';
import { coverQualityEntry } from './cover-quality/index.ts';
import { cpdEntry } from './cpd/index.ts';
import { deployableEntry } from './deployable/index.ts';
import { dilutionEntry } from './dilution/index.ts';
import { fairShareEntry } from './fair-share/index.ts';
import { geographyEntry } from './geography/index.ts';
import { escortsEntry } from './escorts/index.ts';
import { growthEntry } from './growth/index.ts';
import { highRiskShareEntry } from './high-risk-share/index.ts';
import { loadPercentEntry } from './load-percent/index.ts';
import { mappaEntry } from './mappa/index.ts';
import { noEffectiveLeadEntry } from './no-effective-lead/index.ts';
import { notificationsEntry } from './notifications/index.ts';
import { policiesEntry } from './policies/index.ts';
import { rebalanceEntry } from './rebalance/index.ts';
import { rebalanceEffectEntry } from './rebalance-effect/index.ts';
import { recordsEntry } from './records/index.ts';
import { resilienceEntry } from './resilience/index.ts';
import { resiliencePlacementsEntry } from './resilience-placements/index.ts';
import { resilienceScoreEntry } from './resilience-score/index.ts';
import { returnToWorkEntry } from './return-to-work/index.ts';
import { riskTrendEntry } from './risk-trend/index.ts';
import { scrutinyEntry } from './scrutiny/index.ts';
import { scrutinyReviewsEntry } from './scrutiny-reviews/index.ts';
import { selectionEntry } from './selection/index.ts';
import { sicknessSupportEntry } from './sickness-support/index.ts';
import { spanOfSupervisionEntry } from './span-of-supervision/index.ts';
import { staffingNeededEntry } from './staffing-needed/index.ts';
import { stationsEntry } from './stations/index.ts';
import { staffTrainingEntry } from './staff-training/index.ts';
import { supervisionEntry } from './supervision/index.ts';
import { supervisionSupportEntry } from './supervision-support/index.ts';
import { supportEntry } from './support/index.ts';
import { surveyEntry } from './survey/index.ts';
import { trainingEntry } from './training/index.ts';
import { trainingShareEntry } from './training-share/index.ts';
import { transfersEntry } from './transfers/index.ts';
import { vettingEntry } from './vetting/index.ts';
import { vettingShareEntry } from './vetting-share/index.ts';
import { visitsEntry } from './visits/index.ts';
import type { AnyMetricEntry } from './view.ts';
import { weightedLoadEntry } from './weighted-load/index.ts';
import { whoIsAwayEntry } from './who-is-away/index.ts';
import { workloadReviewEntry } from './workload-review/index.ts';

export const ENTRIES: readonly AnyMetricEntry[] = [
  caseloadEntry,
  highRiskShareEntry,
  dilutionEntry,
  riskTrendEntry,
  noEffectiveLeadEntry,
  weightedLoadEntry,
  availableHoursEntry,
  loadPercentEntry,
  absenceRateEntry,
  absenceTrendEntry,
  whoIsAwayEntry,
  coverEntry,
  coverPressureEntry,
  coverArrangementsEntry,
  coverQualityEntry,
  deployableEntry,
  coincidentAbsenceEntry,
  absenceForecastEntry,
  growthEntry,
  staffingNeededEntry,
  fairShareEntry,
  supportEntry,
  geographyEntry,
  stationsEntry,
  resilienceEntry,
  resilienceScoreEntry,
  resiliencePlacementsEntry,
  breakingPointEntry,
  rebalanceEntry,
  rebalanceEffectEntry,
  vettingEntry,
  vettingShareEntry,
  trainingEntry,
  trainingShareEntry,
  cpdEntry,
  selectionEntry,
  staffTrainingEntry,
  counsellingEntry,
  breachAndCounsellingEntry,
  counsellingSessionsEntry,
  counsellingCadenceEntry,
  counsellingSupportEntry,
  supervisionEntry,
  returnToWorkEntry,
  workloadReviewEntry,
  spanOfSupervisionEntry,
  supervisionSupportEntry,
  sicknessSupportEntry,
  surveyEntry,
  scrutinyEntry,
  scrutinyReviewsEntry,
  visitsEntry,
  escortsEntry,
  assessmentsEntry,
  assessorEntry,
  recordsEntry,
  transfersEntry,
  mappaEntry,
  agencyChecksEntry,
  notificationsEntry,
  caseworkDueEntry,
  assuranceTrendEntry,
  policiesEntry
];

const byId = new Map(ENTRIES.map((entry) => [entry.metric.id, entry]));

export function entryOf(id: string): AnyMetricEntry {
  const entry = byId.get(id);
  if (!entry) throw new Error(`There is no metric ${id}`);
  return entry;
}
