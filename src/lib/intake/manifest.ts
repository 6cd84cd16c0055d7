// manifest.json: what the exporter says was exported. Optional; when it is there, it is enforced.
import { z } from 'zod';
import { problem } from '../extracts/problems.ts';
import { made, refused } from '../shared/outcome.ts';
import type { Outcome, Problem } from '../shared/outcome.ts';

/** More than anybody brings at once: each that is missing is told. */
const MOST_FILES = 1000;

const manifestSchema = z.object({
  schema_version: z.literal(1),
  as_of: z.iso.date(),
  produced_by: z.string().max(200).optional(),
  extracts: z
    .array(
      z.object({
        file: z.string().min(1).max(200),
        rows: z.number().int().nonnegative().optional(),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/i)
          .optional()
      })
    )
    .max(MOST_FILES)
});

export type Manifest = z.infer<typeof manifestSchema>;

/** A file that was read, as the manifest may vouch for it. `rows` are those that are not blank. */
export interface Vouched {
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1)!.toLowerCase();

export const manifestEntry = (manifest: Manifest, file: string) =>
  manifest.extracts.find((entry) => baseName(entry.file) === baseName(file));

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

export function readManifest(file: string, bytes: Uint8Array): Outcome<Manifest> {
  const json = parsed(bytes);
  if (json === undefined) return refused(problem('manifest-unreadable', { file, fault: 'it is not JSON' }));
  const checked = manifestSchema.safeParse(json);
  if (checked.success) return made(checked.data);
  const issue = checked.error.issues[0];
  const where = issue && issue.path.length > 0 ? issue.path.join('.') : 'the whole';
  const fault = `${where} is not as it should be`;
  return refused(problem('manifest-unreadable', { file, fault }));
}

/** What the manifest says against a file that was read; empty when it vouches for it or does not name it. */
export function manifestFaults(manifest: Manifest, read: Vouched, extract?: string): Problem[] {
  const entry = manifestEntry(manifest, read.file);
  if (!entry) return [];
  const place = { file: read.file, ...(extract === undefined ? {} : { extract }) };
  const problems: Problem[] = [];
  if (entry.sha256 !== undefined && entry.sha256.toLowerCase() !== read.sha256)
    problems.push(problem('manifest-hash', place));
  if (entry.rows !== undefined && entry.rows !== read.rows)
    problems.push(problem('manifest-row-count', { ...place, stated: entry.rows, found: read.rows }));
  return problems;
}

/** Files that the manifest names and nobody brought. */
export function missingFiles(file: string, manifest: Manifest, brought: readonly string[]): Problem[] {
  const there = new Set(brought.map(baseName));
  return manifest.extracts
    .filter((entry) => !there.has(baseName(entry.file)))
    .map((entry) => problem('manifest-missing-file', { file, missing: entry.file }));
}
