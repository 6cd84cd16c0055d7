// What the reader brought, sorted: extracts, boundaries and manifest, each with what is wrong with it.
import { problem } from '../extracts/problems.ts';
import type { Records } from '../extracts/records.ts';
import { extractById } from '../extracts/registry.ts';
import type { ExtractId } from '../extracts/registry.ts';
import type { Day } from '../shared/dates.ts';
import type { Problem } from '../shared/outcome.ts';
import type { Boundaries } from './boundaries.ts';
import { enforce } from './enforce.ts';
import type { Manifest } from './manifest.ts';
import { openFiles, refusal, type Opened, type Refusal } from './open.ts';
import type { FileBytes, Opener } from './opener.ts';
import { readTables, type TableOptions } from './read-tables.ts';

export type { FileBytes, Opener, Refusal };

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

export interface BringOptions extends TableOptions {
  /** The as-of date that the reader chose. */
  readonly asOf?: Day;
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
export async function readFiles(
  files: readonly FileBytes[],
  opener: Opener,
  options: BringOptions = {}
): Promise<Brought> {
  return readOpened(await openFiles(files, opener, options), opener, options);
}

/** Reads what was opened, as `readFiles` does. */
export async function readOpened(
  opened: Opened,
  opener: Opener,
  options: BringOptions = {}
): Promise<Brought> {
  const { manifests } = opened;
  const { read, ...told } = await readTables(opened.tables, opener, options);
  const refusals = [...opened.refusals, ...told.refusals];
  const stated = manifests.map(({ manifest }) => manifest.as_of);
  const days = [...new Set(options.asOf === undefined ? stated : [...stated, options.asOf])];
  if (days.length > 1) {
    const names = manifests.map(({ file }) => file).join(', ');
    return nothing([
      ...refusals,
      refusal(names, [problem('mixed-as-of', { file: names, days: days.sort() })])
    ]);
  }
  const unrivalled = withoutRivals(read.map(({ records }) => records));
  const vouchable = read.map(({ table, records }) => ({ file: table.origin.file, records }));
  const enforced = enforce(opened, vouchable, new Set(unrivalled.records));
  return {
    records: enforced.records,
    boundaries: enforced.boundaries,
    manifest: manifests[0]?.manifest ?? null,
    asOf: days[0] ?? null,
    refusals: [...refusals, ...unrivalled.refusals, ...enforced.refusals],
    notices: [...opened.notices, ...told.notices, ...enforced.notices]
  };
}

/** Every problem and notice of what was brought, before the warehouse has looked at the values. */
export const problemsOf = (brought: Brought): Problem[] => [
  ...brought.refusals.flatMap(({ problems }) => problems),
  ...brought.records.flatMap(({ problems }) => problems),
  ...brought.notices
];
