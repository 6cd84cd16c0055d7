// What was brought, taken into a force: every file is checked, and a refused one takes no other with it.
import { problem } from '../extracts/problems.ts';
import type { Records } from '../extracts/records.ts';
import type { ExtractId } from '../extracts/registry.ts';
import type { Brought, BringOptions, FileBytes, Refusal } from '../intake/files.ts';
import { plural } from '../shared/format.ts';
import { isolated } from '../shared/isolated.ts';
import { refused, type Outcome, type Problem } from '../shared/outcome.ts';
import type { Checked, Force, Watch } from './force.ts';

export type { Brought, BringOptions, Checked, FileBytes, Refusal };

export interface TakenIn {
  /** Files of which nothing is loaded, and why. */
  readonly refusals: readonly Refusal[];
  /** About what was brought as a whole. */
  readonly notices: readonly Problem[];
}

/** What was brought, checked: it waits to be loaded, and what is loaded stays until then. */
export interface CheckedIn extends TakenIn {
  readonly checked: readonly Checked[];
}

type Read = Pick<Records, 'extract' | 'sha256' | 'sheet' | 'mapping'>;

const isSame = (one: Read, other: Read): boolean =>
  one.extract === other.extract &&
  one.sha256 === other.sha256 &&
  one.sheet === other.sheet &&
  one.mapping?.sha256 === other.mapping?.sha256;

/** Checks each extract of what was brought. The same bytes, read in the same way, are only told. */
export async function checkIn(
  force: Force,
  brought: Brought,
  { onProgress, signal }: Watch = {}
): Promise<CheckedIn> {
  const refusals: Refusal[] = [...brought.refusals];
  const notices: Problem[] = [...brought.notices];
  const checked: Checked[] = [];
  for (const [done, records] of brought.records.entries()) {
    signal?.throwIfAborted();
    const doing = `Checking ${isolated(records.file)}`;
    const amount = plural(records.recordCount, 'row');
    onProgress?.({ doing, done, of: brought.records.length, amount });
    const same = force.receipts.find((receipt) => isSame(receipt, records));
    if (same) {
      notices.push(problem('already-loaded', { file: records.file, same: same.file }));
      continue;
    }
    const outcome = await force.check(records);
    if (outcome.ok) checked.push(outcome.value);
    else refusals.push({ file: records.file, extract: records.extract, problems: outcome.problems });
  }
  return { refusals, notices, checked };
}

/** Loads what was checked, each in place of its extract's earlier file, but for the files in `left`. */
export async function acceptIn(
  force: Force,
  checked: readonly Checked[],
  left: ReadonlySet<string> = new Set()
): Promise<void> {
  for (const { receipt } of checked) {
    const extract = receipt.extract as ExtractId;
    if (left.has(receipt.file)) await force.discard(extract);
    else await force.accept(extract);
  }
}

/** Loads each extract of what was brought. The force then has its receipts; row problems are with them. */
export async function takeIn(force: Force, brought: Brought, watch: Watch = {}): Promise<TakenIn> {
  const { checked, ...told } = await checkIn(force, brought, watch);
  await acceptIn(force, checked);
  if (brought.boundaries) force.draw(brought.boundaries);
  return told;
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
