// What the reader brought, sorted: extracts, boundaries and manifest, each with what is wrong with it.
import { problem } from '../extracts/problems.ts';
import type { Records } from '../extracts/records.ts';
import { extractById } from '../extracts/registry.ts';
import type { ExtractId } from '../extracts/registry.ts';
import type { Day } from '../shared/dates.ts';
import type { Problem } from '../shared/outcome.ts';
import { readBoundaries } from './boundaries.ts';
import type { Boundaries } from './boundaries.ts';
import { LIMITS } from './limits.ts';
import { manifestEntry, manifestFaults, missingFiles, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { readExtract } from './read.ts';
import type { FileBytes, ReadOptions } from './read.ts';
import { sha256 } from './sha256.ts';

/** A file of which nothing is loaded, and why. */
export interface Refusal {
  readonly file: string;
  /** Extract id, where it is known. */
  readonly extract: string | null;
  readonly problems: readonly Problem[];
}

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

export interface BringOptions {
  /** The as-of date that the reader chose. */
  readonly asOf?: Day;
  /** By file name. */
  readonly files?: Readonly<Record<string, Omit<ReadOptions, 'mostBytes'>>>;
  /** Larger files are refused; the browser's limit unless said. */
  readonly mostBytes?: number;
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Files that systems leave in folders and archives. */
const isClutter = ({ name }: FileBytes): boolean =>
  /^(\.|thumbs\.db$|desktop\.ini$)/i.test(baseName(name)) || /(^|[\\/])__MACOSX[\\/]/.test(name);

const isManifest = ({ name }: FileBytes): boolean => /manifest[^\\/]*\.json$/i.test(name);
const isBoundaries = ({ name }: FileBytes): boolean => /\.(geojson|json)$/i.test(name);

const refusal = (file: string, problems: readonly Problem[], extract: string | null = null): Refusal => ({
  file,
  extract: extract ?? problems.find((each) => each.extract !== undefined)?.extract ?? null,
  problems
});

/** The first of each set of files with the same bytes, and a notice for every other. */
async function withoutCopies(
  files: readonly FileBytes[],
  mostBytes: number
): Promise<{ files: FileBytes[]; notices: Problem[] }> {
  const isOnlyOfItsSize = ({ bytes }: FileBytes) =>
    files.every((other) => other.bytes === bytes || other.bytes.length !== bytes.length);
  const first = new Map<string, string>();
  const kept: FileBytes[] = [];
  const notices: Problem[] = [];
  for (const file of files) {
    const { length } = file.bytes;
    const isHashed = length > 0 && length <= mostBytes && !isOnlyOfItsSize(file);
    const hash = isHashed ? await sha256(file.bytes) : file.name;
    const same = first.get(hash);
    if (same !== undefined) notices.push(problem('already-loaded', { file: file.name, same }));
    else {
      first.set(hash, file.name);
      kept.push(file);
    }
  }
  return { files: kept, notices };
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

interface Sorted {
  readonly manifests: readonly { readonly file: string; readonly manifest: Manifest }[];
  readonly shapes: readonly Boundaries[];
  readonly read: readonly Records[];
  readonly refusals: readonly Refusal[];
}

async function sorted(
  files: readonly FileBytes[],
  options: BringOptions,
  mostBytes: number
): Promise<Sorted> {
  const manifests: Sorted['manifests'][number][] = [];
  const shapes: Boundaries[] = [];
  const read: Records[] = [];
  const refusals: Refusal[] = [];
  for (const file of files) {
    const { name, bytes } = file;
    if (isManifest(file)) {
      const outcome = readManifest(name, bytes);
      if (outcome.ok) manifests.push({ file: name, manifest: outcome.value });
      else refusals.push(refusal(name, outcome.problems));
    } else if (isBoundaries(file)) {
      const outcome = await readBoundaries(name, bytes);
      if (outcome.ok) shapes.push(outcome.value);
      else refusals.push(refusal(name, outcome.problems, 'boundaries'));
    } else {
      const outcome = await readExtract(file, { ...options.files?.[name], mostBytes });
      if (outcome.ok) read.push(outcome.value);
      else refusals.push(refusal(name, outcome.problems));
    }
  }
  return { manifests, shapes, read, refusals };
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
  const { mostBytes = LIMITS.fileBytes } = options;
  const copies = await withoutCopies(
    files.filter((file) => !isClutter(file)),
    mostBytes
  );
  const { manifests, shapes, read, refusals } = await sorted(copies.files, options, mostBytes);
  const stated = manifests.map(({ manifest }) => manifest.as_of);
  const days = [...new Set(options.asOf === undefined ? stated : [...stated, options.asOf])];
  if (days.length > 1) {
    const names = manifests.map(({ file }) => file).join(', ');
    return nothing([
      ...refusals,
      refusal(names, [problem('mixed-as-of', { file: names, days: days.sort() })])
    ]);
  }
  const unrivalled = withoutRivals(read);
  const brought = copies.files.map(({ name }) => name);
  const enforced = enforce(manifests, unrivalled.records, shapes, brought);
  return {
    records: enforced.records,
    boundaries: enforced.boundaries,
    manifest: manifests[0]?.manifest ?? null,
    asOf: days[0] ?? null,
    refusals: [...refusals, ...unrivalled.refusals, ...enforced.refusals],
    notices: [...copies.notices, ...enforced.notices]
  };
}

interface Enforced {
  readonly records: readonly Records[];
  readonly boundaries: Boundaries | null;
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Problem[];
}

function enforce(
  manifests: Sorted['manifests'],
  records: readonly Records[],
  shapes: readonly Boundaries[],
  brought: readonly string[]
): Enforced {
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
    const missing = missingFiles(file, manifest, brought);
    if (missing.length > 0) refusals.push(refusal(file, missing));
  }
  const kept = records.filter((each) =>
    stands(each.file, each.recordCount + each.rejectedCount, each.sha256, each.extract)
  );
  const standing = shapes.filter((each) => stands(each.file, each.areaIds.length, each.sha256, 'boundaries'));
  if (standing.length > 1) {
    const names = standing.map(({ file }) => file);
    const facts = { file: names[0]!, extract: 'boundaries', files: names, title: 'boundaries' };
    refusals.push(refusal(names.join(', '), [problem('two-files-one-extract', facts)], 'boundaries'));
  }
  return { records: kept, boundaries: standing.length === 1 ? standing[0]! : null, refusals, notices };
}

/** Every problem and notice of what was brought, before the warehouse has looked at the values. */
export const problemsOf = (brought: Brought): Problem[] => [
  ...brought.refusals.flatMap(({ problems }) => problems),
  ...brought.records.flatMap(({ problems }) => problems),
  ...brought.notices
];
