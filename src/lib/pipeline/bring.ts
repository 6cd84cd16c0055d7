// What was brought, taken into a force: every file is checked, and a refused one takes no other with it.
import { problem } from '../extracts/problems.ts';
import { readFiles, type Brought, type BringOptions, type FileBytes, type Refusal } from '../intake/files.ts';
import { refused, type Outcome, type Problem } from '../shared/outcome.ts';
import type { Force, Watch } from './force.ts';

export { readFiles };
export type { Brought, BringOptions, FileBytes, Refusal };

export interface TakenIn {
  /** Files of which nothing is loaded, and why. */
  readonly refusals: readonly Refusal[];
  /** About what was brought as a whole. */
  readonly notices: readonly Problem[];
}

/** Loads each extract of what was brought. The force then has its receipts; row problems are with them. */
export async function takeIn(force: Force, brought: Brought, watch: Watch = {}): Promise<TakenIn> {
  const refusals: Refusal[] = [...brought.refusals];
  const notices: Problem[] = [...brought.notices];
  for (const [done, records] of brought.records.entries()) {
    watch.signal?.throwIfAborted();
    watch.onProgress?.({ doing: `Checking ${records.file}`, done, of: brought.records.length });
    const same = force.receipts.find(
      ({ extract, sha256 }) => extract === records.extract && sha256 === records.sha256
    );
    if (same) {
      notices.push(problem('already-loaded', { file: records.file, same: same.file }));
      continue;
    }
    const outcome = await force.load(records);
    if (!outcome.ok)
      refusals.push({ file: records.file, extract: records.extract, problems: outcome.problems });
  }
  if (brought.boundaries) force.draw(brought.boundaries);
  return { refusals, notices };
}

/** Every problem there is: of refused files, of what was brought together, of rows, and between extracts. */
export const everyProblem = (force: Force, { refusals, notices }: TakenIn): Problem[] => [
  ...force.readable(refusals.flatMap(({ problems }) => problems)),
  ...notices,
  ...force.problems
];

/** Why nothing can be worked out yet: an extract without which nothing can start. */
export function readyToBuild(force: Force): Outcome<Force> {
  const missing = force.missingEssentials;
  if (missing.length === 0) return { ok: true, value: force };
  return refused(...missing.map((file) => problem('essential-missing', { file })));
}
