// Every figure that the second implementation works out, by the metric's id.
import { assessments, assessor } from './assessments.ts';
import { availableHours } from './available-hours.ts';
import { coverPressure } from './cover-pressure.ts';
import { cover } from './cover.ts';
import { deployable } from './deployable.ts';
import { fairShare } from './fair-share.ts';
import { growth } from './growth.ts';
import { loadPercent } from './load-percent.ts';
import { agencyChecks, mappa, notifications, policies } from './mappa.ts';
import { noEffectiveLead } from './no-effective-lead.ts';
import { records, transfers } from './records.ts';
import { scrutiny } from './scrutiny.ts';
import { staffingNeeded } from './staffing-needed.ts';
import { support } from './support.ts';
import { escorts, visits } from './visits.ts';
import { weightedLoad } from './weighted-load.ts';
import { geography } from './geography.ts';
import { stations } from './stations.ts';
import { assuranceTrend, caseworkDue } from './casework-due.ts';
import { coverQuality } from './cover-quality.ts';
import { selection, staffTraining } from './staff.ts';
import type { Given } from './given.ts';
import type { Row } from './levels.ts';

export const SECOND: Readonly<Record<string, (given: Given) => Row[]>> = {
  'weighted-load': weightedLoad,
  'available-hours': availableHours,
  'load-percent': loadPercent,
  'no-effective-lead': noEffectiveLead,
  cover,
  'cover-pressure': coverPressure,
  deployable,
  scrutiny,
  'fair-share': fairShare,
  support,
  growth,
  'staffing-needed': staffingNeeded,
  visits,
  escorts,
  assessments,
  assessor,
  records,
  transfers,
  mappa,
  'agency-checks': agencyChecks,
  notifications,
  policies,
  geography,
  stations,
  'staff-training': staffTraining,
  selection,
  'casework-due': caseworkDue,
  'assurance-trend': assuranceTrend,
  'cover-quality': coverQuality
};
