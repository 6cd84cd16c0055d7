// Every extract, in the order in which readers meet them and the loader builds them.
import { absences } from './absences.ts';
import { agencyChecks } from './agency-checks.ts';
import { approvedPremises } from './approved-premises.ts';
import { areas } from './areas.ts';
import { assessments } from './assessments.ts';
import { caseHistory } from './case-history.ts';
import { caseRecords } from './case-records.ts';
import { cases } from './cases.ts';
import type { Extract } from './contract.ts';
import { counselling } from './counselling.ts';
import { cover } from './cover.ts';
import { escorts } from './escorts.ts';
import { notifications } from './notifications.ts';
import { officers } from './officers.ts';
import { policies } from './policies.ts';
import { posts } from './posts.ts';
import { scrutiny } from './scrutiny.ts';
import { stations } from './stations.ts';
import { survey } from './survey.ts';
import { training } from './training.ts';
import { units } from './units.ts';
import { vetting } from './vetting.ts';
import { visits } from './visits.ts';
import { welfareContacts } from './welfare-contacts.ts';

const REGISTERED = [
  officers,
  units,
  posts,
  cases,
  caseHistory,
  assessments,
  visits,
  escorts,
  caseRecords,
  agencyChecks,
  notifications,
  absences,
  cover,
  vetting,
  training,
  counselling,
  welfareContacts,
  survey,
  areas,
  approvedPremises,
  stations,
  scrutiny,
  policies
] as const;

export type ExtractId = (typeof REGISTERED)[number]['id'];

export type RegisteredExtract = Extract & { readonly id: ExtractId };

export const EXTRACTS: readonly RegisteredExtract[] = REGISTERED;

export const EXTRACT_IDS: readonly ExtractId[] = EXTRACTS.map((extract) => extract.id);

const BY_ID: ReadonlyMap<string, RegisteredExtract> = new Map(
  EXTRACTS.map((extract) => [extract.id, extract])
);

export const isExtractId = (text: string): text is ExtractId => BY_ID.has(text);

export function extractById(id: ExtractId): RegisteredExtract {
  const extract = BY_ID.get(id);
  if (!extract) throw new Error(`No such extract: ${id}`);
  return extract;
}
