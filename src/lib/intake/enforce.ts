// The manifest, enforced: a file that is not the one it vouches for is left out.
import { problem } from '../extracts/problems.ts';
import type { Records } from '../extracts/records.ts';
import type { Problem } from '../shared/outcome.ts';
import type { Boundaries } from './boundaries.ts';
import { manifestEntry, manifestFaults, missingFiles } from './manifest.ts';
import { refusal, type Opened, type Refusal } from './open.ts';

export interface Enforced {
  readonly records: readonly Records[];
  readonly boundaries: Boundaries | null;
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Problem[];
}

/** A table's records, and the file that a manifest knows it by. */
export interface Vouchable {
  readonly file: string;
  readonly records: Records;
}

/** The tables of one file together: a workbook's rows are those of all its sheets. */
function byFile(read: readonly Vouchable[]): Map<string, Records[]> {
  const files = new Map<string, Records[]>();
  for (const { file, records } of read) files.set(file, [...(files.get(file) ?? []), records]);
  return files;
}

export function enforce(
  { manifests, shapes, names }: Opened,
  read: readonly Vouchable[],
  kept: ReadonlySet<Records>
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
    const missing = missingFiles(file, manifest, names);
    if (missing.length > 0) refusals.push(refusal(file, missing));
  }
  const records = [...byFile(read)].flatMap(([file, tables]) => {
    const [first] = tables.filter((table) => kept.has(table));
    if (!first) return [];
    const rows = tables.reduce((sum, each) => sum + each.recordCount + each.rejectedCount, 0);
    return stands(file, rows, first.sha256, first.extract) ? tables.filter((table) => kept.has(table)) : [];
  });
  const standing = shapes.filter((each) => stands(each.file, each.areaIds.length, each.sha256, 'boundaries'));
  if (standing.length > 1) {
    const rivals = standing.map(({ file }) => file);
    const facts = { file: rivals[0]!, extract: 'boundaries', files: rivals, title: 'boundaries' };
    refusals.push(refusal(rivals.join(', '), [problem('two-files-one-extract', facts)], 'boundaries'));
  }
  return { records, boundaries: standing.length === 1 ? standing[0]! : null, refusals, notices };
}
