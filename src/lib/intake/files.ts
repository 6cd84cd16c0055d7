// What the reader brought, sorted: extracts, boundaries and manifest, each with what is wrong with it.
import { problem } from '../extracts/problems.ts';
import type { Records } from '../extracts/records.ts';
import { extractById } from '../extracts/registry.ts';
import type { ExtractId } from '../extracts/registry.ts';
import type { Day } from '../shared/dates.ts';
import type { Problem } from '../shared/outcome.ts';
import type { Boundaries } from './boundaries.ts';
import { manifestEntry, manifestFaults, missingFiles } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { openFiles, refusal } from './open.ts';
import type { FileBytes, Opened, OpenOptions, Refusal } from './open.ts';
import { readTable } from './read.ts';
import type { ReadOptions } from './read.ts';
import type { TextTable } from './table.ts';

export type { FileBytes, Refusal };

export interface Brought {
  readonly records: readonly Records[];
  readonly boundaries: Boundaries | null;
  readonly manifest: Manifest | null;
  /** The manifest's as-of date, else the reader's; null when neither says. */
  readonly asOf: Day | null;
  readonly refusals: readonly Refusal[];
  /** About the set as a whole; those about one file are with its records. */
  readonly notices: readonly Problem[];
}

export interface BringOptions extends OpenOptions {
  /** The as-of date that the reader chose. */
  readonly asOf?: Day;
  /** By name of the table. */
  readonly files?: Readonly<Record<string, ReadOptions>>;
}

/** Neither of two files for one extract is loaded: which one counts is the reader's to say. */
function withoutRivals(read: readonly Records[]): { records: Records[]; refusals: Refusal[] } {
  const byExtract = new Map<string, Records[]>();
  for (const each of read) byExtract.set(each.extract, [...(byExtract.get(each.extract) ?? []), each]);
  const records: Records[] = [];
  const refusals: Refusal[] = [];
  for (const [extract, rivals] of byExtract) {
    if (rivals.length === 1) {
      records.push(...rivals);
      continue;
    }
    const files = rivals.map(({ file }) => file);
    const title = extractById(extract as ExtractId).title.toLowerCase();
    const rivalry = problem('two-files-one-extract', { file: files[0]!, extract, files, title });
    refusals.push(refusal(files.join(', '), [rivalry], extract));
  }
  return { records, refusals };
}

interface Read {
  readonly records: readonly Records[];
  readonly refusals: readonly Refusal[];
}

function readTables(tables: readonly TextTable[], options: BringOptions): Read {
  const records: Records[] = [];
  const refusals: Refusal[] = [];
  for (const table of tables) {
    const outcome = readTable(table, options.files?.[table.name]);
    if (outcome.ok) records.push(outcome.value);
    else refusals.push(refusal(table.name, outcome.problems));
  }
  return { records, refusals };
}

const nothing = (refusals: readonly Refusal[]): Brought => ({
  records: [],
  boundaries: null,
  manifest: null,
  asOf: null,
  refusals,
  notices: []
});

/**
 * Reads everything that was brought together, in any order. A file that is refused never takes another with it,
 * except where the as-of dates differ: then nothing is loaded.
 */
export async function readFiles(files: readonly FileBytes[], options: BringOptions = {}): Promise<Brought> {
  const opened = await openFiles(files, options);
  const { manifests } = opened;
  const read = readTables(opened.tables, options);
  const refusals = [...opened.refusals, ...read.refusals];
  const stated = manifests.map(({ manifest }) => manifest.as_of);
  const days = [...new Set(options.asOf === undefined ? stated : [...stated, options.asOf])];
  if (days.length > 1) {
    const names = manifests.map(({ file }) => file).join(', ');
    return nothing([
      ...refusals,
      refusal(names, [problem('mixed-as-of', { file: names, days: days.sort() })])
    ]);
  }
  const unrivalled = withoutRivals(read.records);
  const enforced = enforce(opened, unrivalled.records);
  return {
    records: enforced.records,
    boundaries: enforced.boundaries,
    manifest: manifests[0]?.manifest ?? null,
    asOf: days[0] ?? null,
    refusals: [...refusals, ...unrivalled.refusals, ...enforced.refusals],
    notices: [...opened.notices, ...enforced.notices]
  };
}

interface Enforced {
  readonly records: readonly Records[];
  readonly boundaries: Boundaries | null;
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Problem[];
}

function enforce({ manifests, shapes, names }: Opened, records: readonly Records[]): Enforced {
  const refusals: Refusal[] = [];
  const notices: Problem[] = [];
  const stands = (file: string, rows: number, hash: string, extract: string): boolean => {
    const problems = manifests.flatMap(({ manifest }) =>
      manifestFaults(manifest, { file, rows, sha256: hash }, extract)
    );
    if (problems.length > 0) refusals.push(refusal(file, problems, extract));
    else if (manifests.length > 0 && !manifests.some(({ manifest }) => manifestEntry(manifest, file)))
      notices.push(problem('not-in-manifest', { file, extract }));
    return problems.length === 0;
  };
  for (const { file, manifest } of manifests) {
    const missing = missingFiles(file, manifest, names);
    if (missing.length > 0) refusals.push(refusal(file, missing));
  }
  const kept = records.filter((each) =>
    stands(each.file, each.recordCount + each.rejectedCount, each.sha256, each.extract)
  );
  const standing = shapes.filter((each) => stands(each.file, each.areaIds.length, each.sha256, 'boundaries'));
  if (standing.length > 1) {
    const rivals = standing.map(({ file }) => file);
    const facts = { file: rivals[0]!, extract: 'boundaries', files: rivals, title: 'boundaries' };
    refusals.push(refusal(rivals.join(', '), [problem('two-files-one-extract', facts)], 'boundaries'));
  }
  return { records: kept, boundaries: standing.length === 1 ? standing[0]! : null, refusals, notices };
}

/** Every problem and notice of what was brought, before the warehouse has looked at the values. */
export const problemsOf = (brought: Brought): Problem[] => [
  ...brought.refusals.flatMap(({ problems }) => problems),
  ...brought.records.flatMap(({ problems }) => problems),
  ...brought.notices
];
