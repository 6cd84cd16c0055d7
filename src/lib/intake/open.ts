// What the reader brought, opened: every file as tables of text, or why not. Nothing is read of their rows yet.
import { problem } from '../extracts/problems.ts';
import { isolated } from '../shared/isolated.ts';
import type { Outcome, Problem } from '../shared/outcome.ts';
import { watchOf, type ReadWatch, type Watch } from './amount.ts';
import type { Boundaries } from './boundaries.ts';
import { decode } from './decode.ts';
import { contentOf, hasPassword, KIND_WORDS, kindByName, type Kind } from './kinds.ts';
import { LIMITS } from './limits.ts';
import { readManifest, type Manifest } from './manifest.ts';
import type { FileBytes, Opener } from './opener.ts';
import { sha256 } from '../shared/sha256.ts';
import type { TextTable } from './table.ts';

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

export interface OpenOptions extends Watch {
  /** Larger files are refused; the browser's limit unless said. */
  readonly mostBytes?: number;
}

/** A file by itself, or one of an archive. */
interface Brought extends FileBytes {
  readonly container: string | null;
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Files that systems leave in folders and archives. What only begins with a dot and could be read is none. */
const isClutter = ({ name }: FileBytes): boolean =>
  /^(\._|~\$|thumbs\.db$|desktop\.ini$)/i.test(baseName(name)) ||
  /(^|[\\/])__MACOSX[\\/]/.test(name) ||
  (baseName(name).startsWith('.') && kindByName(name) === null);

const isManifest = ({ name }: FileBytes): boolean => /manifest[^\\/]*\.json$/i.test(name);

export const refusal = (
  file: string,
  problems: readonly Problem[],
  extract: string | null = null
): Refusal => ({
  file,
  extract: extract ?? problems.find((each) => each.extract !== undefined)?.extract ?? null,
  problems
});

/** Why the bytes can't be looked at at all. */
function atTheDoor({ name: file, bytes }: FileBytes, mostBytes: number): Problem | null {
  if (bytes.length === 0) return problem('empty-file', { file });
  if (bytes.length <= mostBytes) return null;
  const { commandLineFileBytes } = LIMITS;
  return problem('too-large', { file, bytes: bytes.length, mostBytes, commandLineFileBytes });
}

/** Why the content is not what the name says, or is nothing that is read. */
function mismatch({ name: file, bytes }: FileBytes, named: Kind | null): Problem | null {
  if (named === 'json') return null;
  const content = contentOf(bytes, named);
  if (named === null) return problem('wrong-extension', { file, ...(content && { value: content.words }) });
  if (content?.kind === named || (named === 'delimited' && content === null)) return null;
  if (named !== 'delimited' && hasPassword(bytes)) return problem('password-protected', { file });
  const format = content?.words ?? (decode(bytes) ? 'text' : 'something else');
  return problem('wrong-format', { file, namedAs: KIND_WORDS[named], format });
}

class Opening {
  readonly #opener: Opener;
  readonly #options: OpenOptions;
  readonly #manifests: Opened['manifests'][number][] = [];
  readonly #shapes: Boundaries[] = [];
  readonly #tables: TextTable[] = [];
  readonly #refusals: Refusal[] = [];
  readonly #notices: Problem[] = [];
  readonly #names: string[] = [];
  /** By size, then by hash: the first file that had these bytes. */
  readonly #seen = new Map<number, Map<string, string>>();
  /** How many files have each size; null where all are to be hashed, since an archive may hold copies. */
  readonly #sizes: ReadonlyMap<number, number> | null;

  constructor(files: readonly FileBytes[], opener: Opener, options: OpenOptions) {
    this.#opener = opener;
    this.#options = options;
    const sizes = new Map<number, number>();
    for (const { bytes } of files) sizes.set(bytes.length, (sizes.get(bytes.length) ?? 0) + 1);
    this.#sizes = files.some(({ name }) => kindByName(name) === 'zip') ? null : sizes;
  }

  get opened(): Opened {
    const [manifests, shapes, tables] = [this.#manifests, this.#shapes, this.#tables];
    const [refusals, notices, names] = [this.#refusals, this.#notices, this.#names];
    return { manifests, shapes, tables, refusals, notices, names };
  }

  /** The file that had the same bytes. */
  async #copyOf({ name, bytes }: Brought): Promise<string | null> {
    if (this.#sizes?.get(bytes.length) === 1) return null;
    const hash = await sha256(bytes);
    const ofSize = this.#seen.get(bytes.length) ?? new Map<string, string>();
    this.#seen.set(bytes.length, ofSize);
    const same = ofSize.get(hash) ?? null;
    if (same === null) ofSize.set(hash, name);
    return same;
  }

  #refuse(file: string, problems: readonly Problem[], extract?: string): void {
    this.#names.push(file);
    this.#refusals.push(refusal(file, problems, extract));
  }

  async take(file: Brought, watch: ReadWatch): Promise<void> {
    const { name, container } = file;
    const named = kindByName(name);
    const turnedAway = atTheDoor(file, this.#options.mostBytes ?? LIMITS.fileBytes);
    if (turnedAway) return this.#refuse(name, [turnedAway]);
    const same = await this.#copyOf(file);
    if (same !== null) return void this.#notices.push(problem('already-loaded', { file: name, same }));
    const wrong = mismatch(file, named);
    if (wrong || named === null) return this.#refuse(name, wrong ? [wrong] : []);
    if (named === 'zip' && container !== null)
      return this.#refuse(name, [problem('nested-archive', { file: name })]);
    if (named === 'zip') await this.#unpack(file, watch);
    else if (isManifest(file)) this.#manifest(file);
    else if (named === 'json') await this.#boundaries(file);
    else this.#table(name, await this.#opener.open({ ...file, format: named }, watch));
  }

  async #unpack({ name, bytes }: FileBytes, watch: ReadWatch): Promise<void> {
    const outcome = await this.#opener.unpack({ name, bytes }, this.#options.signal);
    if (!outcome.ok) return this.#refuse(name, outcome.problems);
    const files = outcome.value.filter((inner) => !isClutter(inner));
    if (files.length === 0) return this.#refuse(name, [problem('empty-file', { file: name })]);
    for (const inner of files) await this.take({ ...inner, container: name }, watch);
  }

  #manifest({ name, bytes }: FileBytes): void {
    const outcome = readManifest(name, bytes);
    if (!outcome.ok) return this.#refuse(name, outcome.problems);
    this.#names.push(name);
    this.#manifests.push({ file: name, manifest: outcome.value });
  }

  async #boundaries(file: FileBytes): Promise<void> {
    const outcome = await this.#opener.boundaries(file, this.#options.signal);
    if (!outcome.ok) return this.#refuse(file.name, outcome.problems, 'boundaries');
    this.#names.push(file.name);
    this.#shapes.push(outcome.value);
  }

  #table(name: string, outcome: Outcome<readonly TextTable[]>): void {
    if (!outcome.ok) return this.#refuse(name, outcome.problems);
    this.#names.push(name);
    this.#tables.push(...outcome.value);
  }
}

/**
 * Opens everything that was brought together, in any order; the bytes are the opener's from then on. A file that is
 * refused never takes another with it. Rejects with the reason of `signal`.
 */
export async function openFiles(
  files: readonly FileBytes[],
  opener: Opener,
  options: OpenOptions = {}
): Promise<Opened> {
  const wanted = files.filter((file) => !isClutter(file));
  const opening = new Opening(wanted, opener, options);
  for (const [done, file] of wanted.entries()) {
    options.signal?.throwIfAborted();
    const step = { doing: `Opening ${isolated(file.name)}`, done, of: wanted.length };
    options.onProgress?.(step);
    await opening.take({ ...file, container: null }, watchOf(step, options));
  }
  return opening.opened;
}
