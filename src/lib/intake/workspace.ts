// A saved workspace: a ZIP of the files as they were brought, with how they are read and by whom. Locked elsewhere.
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { isDay, type Day } from '../shared/dates.ts';
import { LENSES, type Lens } from '../shared/lens.ts';
import { unpack } from './archive.ts';
import { Refused } from './fault.ts';
import type { FileBytes } from './files.ts';
import { ARCHIVE_LIMITS } from './limits.ts';

const VERSION = 1;
const ABOUT = 'workspace.json';

export interface Workspace {
  readonly asOf: Day | null;
  readonly lens: Lens;
  readonly ownUnit: string | null;
  readonly isSample: boolean;
  /** The text of a settings file. */
  readonly settings: string;
  /** The text of a mapping file with everything that was answered; null where nothing was. */
  readonly mapping: string | null;
  /** The text of a scrutiny log; null where nothing was entered. */
  readonly scrutinyLog: string | null;
  /** The files in the order in which they were brought, those of one time together. */
  readonly turns: readonly (readonly FileBytes[])[];
}

const shape = z.strictObject({
  workspace_version: z.literal(VERSION),
  as_of: z.string().refine(isDay).nullable(),
  lens: z.enum(LENSES),
  own_unit: z.string().nullable(),
  is_sample: z.boolean(),
  settings: z.string(),
  mapping: z.string().nullable(),
  // Absent in workspaces from before there was a log.
  scrutiny_log: z.string().nullable().optional(),
  files: z.array(z.strictObject({ turn: z.int().nonnegative(), name: z.string(), path: z.string() }))
});

/** A name that no unpacking program takes for a place of its own. */
const asPart = (name: string): string =>
  name
    .replace(/[^\w.-]+/g, '_')
    .replace(/^\.+/, '_')
    .slice(-100);

/** Not packed: what is locked in seconds need not be small. */
export function workspaceBytes({ turns, ...said }: Workspace): Uint8Array {
  const files = turns.flatMap((turn, at) => turn.map((file) => ({ ...file, turn: at })));
  const named = files.map((file, index) => ({ ...file, path: `files/${index + 1}/${asPart(file.name)}` }));
  const about = {
    workspace_version: VERSION,
    as_of: said.asOf,
    lens: said.lens,
    own_unit: said.ownUnit,
    is_sample: said.isSample,
    settings: said.settings,
    mapping: said.mapping,
    scrutiny_log: said.scrutinyLog,
    files: named.map(({ turn, name, path }) => ({ turn, name, path }))
  } satisfies z.infer<typeof shape>;
  const parts = Object.fromEntries(named.map(({ path, bytes }) => [path, bytes]));
  return zipSync({ [ABOUT]: strToU8(`${JSON.stringify(about, null, 1)}\n`), ...parts }, { level: 0 });
}

export const isWorkspace = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const LIMITS = { ...ARCHIVE_LIMITS, archiveBytes: 600_000_000, parts: 1000 };

function partsOf(bytes: Uint8Array): Map<string, Uint8Array> | null {
  try {
    const parts = unpack('The workspace', bytes, 'a ZIP archive', LIMITS);
    return new Map([...parts].map(({ path, bytes: content }) => [path, content]));
  } catch (cause) {
    if (cause instanceof Refused) return null;
    throw cause;
  }
}

function aboutIn(part: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(part));
  } catch {
    return null;
  }
}

/** The workspace as it was saved; null where the bytes are not one of this version, or not whole. */
export function readWorkspace(bytes: Uint8Array): Workspace | null {
  const parts = partsOf(bytes);
  const about = shape.safeParse(aboutIn(parts?.get(ABOUT)));
  if (!parts || !about.success) return null;
  const { files, as_of, lens, own_unit, is_sample, settings, mapping, scrutiny_log } = about.data;
  const turns: FileBytes[][] = [];
  for (const { turn, name, path } of files) {
    const content = parts.get(path);
    if (!content || turn > files.length) return null;
    (turns[turn] ??= []).push({ name, bytes: content });
  }
  const said = { asOf: as_of, lens, ownUnit: own_unit, isSample: is_sample, settings, mapping };
  return { ...said, scrutinyLog: scrutiny_log ?? null, turns: turns.filter(Boolean) };
}
