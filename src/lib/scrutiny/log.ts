// The log as a file, and what a root on paper or an earlier copy says of it.
import { z } from 'zod';
import { canonicalBytes, entry, leafOf, type Entry } from './entry.ts';
import {
  consistencyProof,
  hashFrom,
  hexOf,
  inclusionProof,
  isConsistent,
  isIncluded,
  isSame,
  rootOf,
  rootsOf,
  type Hash
} from './merkle.ts';

export type Log = readonly Entry[];

export const leavesOf = (log: Log): Promise<Hash[]> => Promise.all(log.map(leafOf));

/** The root in hex: what is printed. */
export const rootInHex = async (log: Log): Promise<string> => hexOf(await rootOf(await leavesOf(log)));

/** Of a file, in characters: decades of reviews. */
const LARGEST_LOG = 20_000_000;

const file = z.strictObject({
  scrutiny_log_version: z.literal(1),
  size: z.int().nonnegative(),
  root: z.string(),
  entries: z.array(entry)
});

/** The log as text, with its root. */
export const writeLog = async (log: Log): Promise<string> =>
  `${JSON.stringify({ scrutiny_log_version: 1, size: log.length, root: await rootInHex(log), entries: log }, null, 1)}\n`;

export type ReadLog =
  { readonly ok: true; readonly log: Log } | { readonly ok: false; readonly because: string };

const unread = (because: string): ReadLog => ({ ok: false, because });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A log from a file; refused where it is none, or was changed after it was saved. */
export async function readLog(text: string): Promise<ReadLog> {
  if (text.length > LARGEST_LOG)
    return unread('This file is larger than 20 MB, more than any scrutiny log has.');
  const read = file.safeParse(jsonIn(text));
  if (!read.success) return unread('This is not a scrutiny log of this version, or it was cut short.');
  const { size, root, entries } = read.data;
  if (entries.length !== size)
    return unread(
      `The file says that it has ${size} entries and has ${entries.length}: entries were removed or added after it was saved.`
    );
  if ((await rootInHex(entries)) !== root)
    return unread(
      'The entries don’t have the root that the file names: one was changed, or they were put in another order, after it was saved.'
    );
  const unproven = await unprovenMerge(entries);
  return unproven === null ? { ok: true, log: entries } : unread(unproven);
}

/** Roots of logs that were merged in, each with the place of its merge; null where one doesn't follow from the entries. */
async function mergedRoots(log: Log): Promise<{ at: number; root: string; isProven: boolean }[]> {
  const leaves = (await leavesOf(log)).map(hexOf);
  const first = new Map<string, number>();
  for (const [at, leaf] of leaves.entries()) if (!first.has(leaf)) first.set(leaf, at);
  return Promise.all(
    log.flatMap((one, at) => {
      if (one.kind !== 'merge') return [];
      const areThere = one.leaves.every((leaf) => (first.get(leaf) ?? at) < at);
      const theirs = areThere ? one.leaves.map((leaf) => hashFrom(leaf)!) : [];
      return [
        rootOf(theirs).then((root) => ({
          at,
          root: one.root,
          isProven: areThere && hexOf(root) === one.root
        }))
      ];
    })
  );
}

async function unprovenMerge(log: Log): Promise<string | null> {
  const unproven = (await mergedRoots(log)).find(({ isProven }) => !isProven);
  return unproven
    ? `Entry ${unproven.at + 1} says that another log was merged in, and what it names is not all there.`
    : null;
}

/** Where a printed root belongs. */
export type RootFound =
  | { readonly as: 'now'; readonly size: number }
  | { readonly as: 'earlier'; readonly size: number; readonly proof: readonly string[] }
  | { readonly as: 'merged'; readonly at: number }
  | { readonly as: 'nowhere' }
  | { readonly as: 'no root' };

/** Looks for the state of this log that had the root. Earlier ones come with the proof that nothing of them was changed since. */
export async function findRoot(log: Log, printed: string): Promise<RootFound> {
  const root = hashFrom(printed);
  if (root === null) return { as: 'no root' };
  const leaves = await leavesOf(log);
  const now = await rootOf(leaves);
  if (isSame(root, now)) return { as: 'now', size: log.length };
  let size = 0;
  for await (const earlier of rootsOf(leaves)) {
    size += 1;
    if (!isSame(root, earlier)) continue;
    const proof = await consistencyProof(size, leaves);
    const [before, after] = [
      { size, root },
      { size: log.length, root: now }
    ];
    if (await isConsistent({ before, after, proof })) return { as: 'earlier', size, proof: proof.map(hexOf) };
  }
  const merged = (await mergedRoots(log)).find((one) => one.isProven && one.root === hexOf(root));
  return merged ? { as: 'merged', at: merged.at } : { as: 'nowhere' };
}

export interface EntryProof {
  readonly leaf: string;
  readonly root: string;
  readonly path: readonly string[];
  readonly holds: boolean;
}

/** That the entry at `index` is in the log. */
export async function proofOf(log: Log, index: number): Promise<EntryProof> {
  const leaves = await leavesOf(log);
  const [leaf, root] = [leaves[index]!, await rootOf(leaves)];
  const proof = await inclusionProof(index, leaves);
  const holds = await isIncluded({ leaf, index, size: log.length, root, proof });
  return { leaf: hexOf(leaf), root: hexOf(root), path: proof.map(hexOf), holds };
}

/** SHA-256 in hex of any content, by its canonical JSON. */
export async function contentHash(content: unknown): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', canonicalBytes(content))));
}
