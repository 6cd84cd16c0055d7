// What the reader brought, opened: every file as tables of text, or why not. Nothing is read of their rows yet.
import { problem } from '../extracts/problems.ts';
import { made, refused, type Outcome, type Problem } from '../shared/outcome.ts';
import { readBoundaries, type Boundaries } from './boundaries.ts';
import { decode, formatOf } from './decode.ts';
import { LIMITS } from './limits.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { sha256 } from './sha256.ts';
import type { TextTable } from './table.ts';

export interface FileBytes {
  /** File name, or path in the folder that was brought. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of which nothing is loaded, and why. */
export interface Refusal {
  readonly file: string;
  /** Extract id, where it is known. */
  readonly extract: string | null;
  readonly problems: readonly Problem[];
}

export interface Opened {
  readonly tables: readonly TextTable[];
  readonly manifests: readonly { readonly file: string; readonly manifest: Manifest }[];
  readonly shapes: readonly Boundaries[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Problem[];
  /** Every file that was opened or refused, by name. */
  readonly names: readonly string[];
}

export interface OpenOptions {
  /** Larger files are refused; the browser's limit unless said. */
  readonly mostBytes?: number;
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Files that systems leave in folders and archives. */
const isClutter = ({ name }: FileBytes): boolean =>
  /^(\.|thumbs\.db$|desktop\.ini$)/i.test(baseName(name)) || /(^|[\\/])__MACOSX[\\/]/.test(name);

const isManifest = ({ name }: FileBytes): boolean => /manifest[^\\/]*\.json$/i.test(name);
const isBoundaries = ({ name }: FileBytes): boolean => /\.(geojson|json)$/i.test(name);
const isDelimited = ({ name }: FileBytes): boolean => /\.(csv|tsv|tab|psv|txt)$/i.test(name);

export const refusal = (
  file: string,
  problems: readonly Problem[],
  extract: string | null = null
): Refusal => ({
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

/** Why the bytes can't be looked at at all. */
function atTheDoor({ name: file, bytes }: FileBytes, mostBytes: number): Problem | null {
  if (bytes.length === 0) return problem('empty-file', { file });
  if (bytes.length <= mostBytes) return null;
  const { commandLineFileBytes } = LIMITS;
  return problem('too-large', { file, bytes: bytes.length, mostBytes, commandLineFileBytes });
}

async function openDelimited({ name: file, bytes }: FileBytes): Promise<Outcome<TextTable>> {
  const decoded = decode(bytes);
  if (!decoded.ok)
    return refused(
      decoded.format
        ? problem('wrong-format', { file, format: decoded.format })
        : problem('not-text', { file })
    );
  const origin = {
    file,
    container: null,
    format: 'delimited',
    sha256: await sha256(bytes),
    byteCount: bytes.length,
    encoding: decoded.encoding
  } as const;
  return made({
    origin,
    name: file,
    sheet: null,
    isHidden: false,
    bytes: decoded.bytes,
    numbering: 'lines'
  });
}

async function openTable(file: FileBytes, mostBytes: number): Promise<Outcome<TextTable>> {
  const turnedAway = atTheDoor(file, mostBytes);
  if (turnedAway) return refused(turnedAway);
  if (isDelimited(file)) return openDelimited(file);
  const format = formatOf(file.bytes);
  return refused(problem('wrong-extension', { file: file.name, ...(format ? { value: format } : {}) }));
}

/** Opens everything that was brought together, in any order. A file that is refused never takes another with it. */
export async function openFiles(files: readonly FileBytes[], options: OpenOptions = {}): Promise<Opened> {
  const { mostBytes = LIMITS.fileBytes } = options;
  const copies = await withoutCopies(
    files.filter((file) => !isClutter(file)),
    mostBytes
  );
  const manifests: Opened['manifests'][number][] = [];
  const shapes: Boundaries[] = [];
  const tables: TextTable[] = [];
  const refusals: Refusal[] = [];
  for (const file of copies.files) {
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
      const outcome = await openTable(file, mostBytes);
      if (outcome.ok) tables.push(outcome.value);
      else refusals.push(refusal(name, outcome.problems));
    }
  }
  const names = copies.files.map(({ name }) => name);
  return { tables, manifests, shapes, refusals, notices: copies.notices, names };
}
