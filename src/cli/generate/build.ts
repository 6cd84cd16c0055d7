// Makes one force after another and writes every extract, the boundaries and the manifest.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTRACTS, type ExtractId } from '../../lib/extracts/registry.ts';
import { drawnAbsences, writeAbsences } from './absences.ts';
import { AS_OF_DAY, dayText, snapshotDays } from './calendar.ts';
import { drawnCases } from './caseload.ts';
import { writeAssessments, writeCases, writeChecks, writeNotifications, writeRecords } from './casework.ts';
import { writeCover } from './cover.ts';
import { BoundaryFile, ExtractFile, type Emit, type WrittenFile } from './files.ts';
import type { Case, Force } from './force.ts';
import { writePeople } from './people.ts';
import { drawnAreas, drawnPremises, featureOf, writePlaces } from './place.ts';
import type { ForcePlan, ScalePlan } from './plan.ts';
import { drawnBeside, writePlantedCasework } from './planted-casework.ts';
import { Random } from './random.ts';
import { writePolicies, writeScrutiny } from './scrutiny.ts';
import { writeEscorts, writeVisits } from './visits.ts';
import { writeContacts, writeCounselling, writeSurvey } from './welfare.ts';

/** A force drawn from its plan: the same seed and plan always give the same force. */
export function drawnForce(seed: number, plan: ForcePlan, windowStart: number): Force {
  const draws = (subject: string) => new Random(`${seed}/${plan.forceId}/${subject}`);
  const people = new Map(plan.officers.map((officer) => [officer.officerId, officer]));
  const areas = drawnAreas(plan, draws('areas'));
  const premises = drawnPremises(plan, areas, draws('premises'));
  const absences = drawnAbsences(plan, draws('absences'));
  const cases = drawnCases({ plan, people, areas, premises, windowStart }, draws('cases'));
  return { plan, windowStart, people, areas, premises, absences, cases, draws };
}

const writers: readonly ((force: Force, emit: Emit) => void)[] = [
  writePeople,
  writeCases,
  writeAssessments,
  writeVisits,
  writeEscorts,
  writeRecords,
  writeChecks,
  writeNotifications,
  writeAbsences,
  writeCover,
  writeCounselling,
  writeContacts,
  writeSurvey,
  writePlaces,
  writeScrutiny,
  writePolicies
];

/** What is left of a case for its history: a line's end for each state, and the day from which it holds. */
interface Trace {
  readonly caseId: string;
  readonly closedOn: number | null;
  readonly from: readonly number[];
  readonly ends: readonly string[];
}

function traceOf(one: Case): Trace {
  return {
    caseId: one.caseId,
    closedOn: one.closedOn,
    from: one.states.map((state) => state.from),
    ends: one.states.map(
      ({ unitId, leadId, risk, management }) => `,${unitId},${leadId ?? ''},${risk},${management}\n`
    )
  };
}

/** Every snapshot in turn, each in the order of the case ids. */
function writeHistory(file: ExtractFile, traces: readonly Trace[], days: readonly number[]): void {
  for (const day of days) {
    const start = `${dayText(day)},`;
    for (const { caseId, closedOn, from, ends } of traces) {
      if (closedOn !== null && closedOn <= day) continue;
      const end = ends[from.findLastIndex((since) => since <= day)];
      if (end !== undefined) file.line(`${start}${caseId}${end}`);
    }
  }
}

function manifestOf(files: readonly WrittenFile[]): string {
  const manifest = {
    schema_version: 1,
    as_of: AS_OF_DAY,
    produced_by: 'sample generator',
    extracts: files.map(({ file, rows, sha256 }) => ({ file, rows, sha256 }))
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Writes the whole set into a folder and returns what was written, in the order of the contract. */
export function writeSet(seed: number, scale: ScalePlan, folder: string): WrittenFile[] {
  mkdirSync(folder, { recursive: true });
  const files = new Map(EXTRACTS.map(({ id }) => [id, new ExtractFile(folder, id)]));
  const fileOf = (id: ExtractId): ExtractFile => {
    const file = files.get(id);
    if (!file) throw new Error(`No file for ${id}`);
    return file;
  };
  const emit: Emit = (id, row) => fileOf(id).row(row);
  const days = snapshotDays(scale.months, scale.weeks);
  const traces: Trace[] = [];
  const boundaries = new BoundaryFile(folder);
  for (const plan of scale.forces()) {
    const force = drawnForce(seed, plan, days[0] ?? 0);
    for (const write of writers) write(force, drawnBeside(force, emit));
    writePlantedCasework(force, emit);
    for (const one of force.cases) traces.push(traceOf(one));
    for (const area of force.areas) boundaries.feature(featureOf(area));
  }
  writeHistory(fileOf('case_history'), traces, days);
  const written = [...files.values(), boundaries].map((file) => file.close());
  writeFileSync(join(folder, 'manifest.json'), manifestOf(written));
  return written;
}
