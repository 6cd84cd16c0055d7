// Two copies of a log: what each has beyond their common beginning, what was tampered with, and the two as one.
import type { Entry } from './entry.ts';
import { leavesOf, rootInHex, type Log } from './log.ts';
import { hexOf } from './merkle.ts';

interface Numbered {
  readonly entry: Entry;
  readonly leaf: string;
}

const numbered = async (log: Log): Promise<Numbered[]> => {
  const leaves = await leavesOf(log);
  return log.map((entry, at) => ({ entry, leaf: hexOf(leaves[at]!) }));
};

export interface Compared {
  /** Entries that both begin with. */
  readonly shared: number;
  /** What follows in each. */
  readonly mine: readonly Numbered[];
  readonly theirs: readonly Numbered[];
  /** What an honest copy can't show: entries of one id with other content, missing from the middle, or in another order. */
  readonly tampered: readonly string[];
}

const idsOf = (all: readonly Numbered[]) => new Map(all.map((one, at) => [one.entry.id, { ...one, at }]));

const explained = (all: readonly Numbered[]): Set<string> =>
  new Set(all.flatMap(({ entry }) => (entry.kind === 'merge' ? entry.leaves : [])));

/** Two of an id in one log: an entry was put in twice. */
function repeated(all: readonly Numbered[]): string[] {
  const last = new Map(all.map(({ entry }, at) => [entry.id, at]));
  return all
    .filter(({ entry }, at) => last.get(entry.id) !== at)
    .map(({ entry }) => `${entry.id} is there more than once`);
}

export async function compare(mine: Log, theirs: Log): Promise<Compared> {
  const [first, second] = [await numbered(mine), await numbered(theirs)];
  let shared = 0;
  while (shared < first.length && first[shared]!.leaf === second[shared]?.leaf) shared += 1;
  const [ownRest, otherRest] = [first.slice(shared), second.slice(shared)];
  const others = idsOf(second);
  const byMerge = new Set([...explained(ownRest), ...explained(otherRest)]);
  const changed = first.flatMap(({ entry, leaf }) => {
    const other = others.get(entry.id);
    return other && other.leaf !== leaf ? [`${entry.id} has other content in the two`] : [];
  });
  // Beyond their common beginning two honest logs share only what a merge brought over.
  const moved = ownRest.flatMap(({ entry, leaf }) =>
    others.get(entry.id)?.leaf === leaf && !byMerge.has(leaf)
      ? [`${entry.id} stands after entries that the other has not, or has in another order`]
      : []
  );
  const tampered = [...new Set([...repeated(first), ...repeated(second), ...changed, ...moved])];
  return { shared, mine: ownRest, theirs: otherRest, tampered };
}

export type Merged =
  | { readonly ok: true; readonly log: Log; readonly added: number }
  | { readonly ok: false; readonly because: readonly string[] };

/** Writes the entry that says what was merged in. */
export type WriteMerge = (merge: { readonly leaves: string[]; readonly root: string }) => Promise<Entry>;

/**
 * Mine, then what only theirs has, then an entry from which their root follows: so that both printed roots can be found
 * in the one log. Where one continues the other there is nothing to say. Refused where either was tampered with.
 */
export async function mergeLogs(mine: Log, theirs: Log, write: WriteMerge): Promise<Merged> {
  const { mine: own, theirs: other, tampered } = await compare(mine, theirs);
  if (tampered.length > 0) return { ok: false, because: tampered };
  if (other.length === 0) return { ok: true, log: mine, added: 0 };
  if (own.length === 0) return { ok: true, log: theirs, added: other.length };
  const known = new Set(own.map(({ leaf }) => leaf));
  const added = other.filter(({ leaf }) => !known.has(leaf));
  const merge = await write({
    leaves: (await leavesOf(theirs)).map(hexOf),
    root: await rootInHex(theirs)
  });
  return { ok: true, log: [...mine, ...added.map(({ entry }) => entry), merge], added: added.length };
}
