// The log as an audit pack prints it: each entry with its leaf, and the root over all.
import type { Entry } from '$lib/scrutiny/entry.ts';
import { leavesOf, rootInHex, type Log } from '$lib/scrutiny/log.ts';
import { hexOf } from '$lib/scrutiny/merkle.ts';

export interface Proof {
  readonly entries: readonly { readonly entry: Entry; readonly leaf: string }[];
  readonly root: string;
}

export async function proofOf(log: Log): Promise<Proof> {
  const leaves = await leavesOf(log);
  return {
    entries: log.map((entry, at) => ({ entry, leaf: hexOf(leaves[at]!) })),
    root: await rootInHex(log)
  };
}
