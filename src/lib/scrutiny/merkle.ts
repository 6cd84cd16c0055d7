// The Merkle tree of RFC 6962 over bytes: root, proof that an entry is in it, proof that a later tree only adds to it.

export type Hash = Uint8Array<ArrayBuffer>;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

async function sha256(...parts: readonly Uint8Array[]): Promise<Hash> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export const leafHash = (entry: Uint8Array): Promise<Hash> => sha256(LEAF, entry);

const nodeHash = (left: Hash, right: Hash): Promise<Hash> => sha256(NODE, left, right);

/** The largest power of two below `size`, which is at least 2. */
const leftSize = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** Root of the tree over the leaves' hashes; of none, the hash of nothing. */
export async function rootOf(leaves: readonly Hash[]): Promise<Hash> {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0]!;
  const left = leftSize(leaves.length);
  return nodeHash(await rootOf(leaves.slice(0, left)), await rootOf(leaves.slice(left)));
}

/** Roots of the trees of the first leaf, of the first two, and so on. */
export async function* rootsOf(leaves: readonly Hash[]): AsyncGenerator<Hash> {
  const perfect: { readonly size: number; readonly hash: Hash }[] = [];
  for (const leaf of leaves) {
    let tree = { size: 1, hash: leaf };
    for (let left = perfect.at(-1); left?.size === tree.size; left = perfect.at(-1)) {
      perfect.pop();
      tree = { size: 2 * tree.size, hash: await nodeHash(left.hash, tree.hash) };
    }
    perfect.push(tree);
    let root = tree.hash;
    for (const { hash } of perfect.slice(0, -1).reverse()) root = await nodeHash(hash, root);
    yield root;
  }
}

/** The audit path of the leaf at `index`, nearest sibling first (2.1.1). */
export async function inclusionProof(index: number, leaves: readonly Hash[]): Promise<Hash[]> {
  if (leaves.length <= 1) return [];
  const left = leftSize(leaves.length);
  const [before, after] = [leaves.slice(0, left), leaves.slice(left)];
  return index < left
    ? [...(await inclusionProof(index, before)), await rootOf(after)]
    : [...(await inclusionProof(index - left, after)), await rootOf(before)];
}

async function subproof(size: number, leaves: readonly Hash[], isWhole: boolean): Promise<Hash[]> {
  if (size === leaves.length) return isWhole ? [] : [await rootOf(leaves)];
  const left = leftSize(leaves.length);
  const [before, after] = [leaves.slice(0, left), leaves.slice(left)];
  return size <= left
    ? [...(await subproof(size, before, isWhole)), await rootOf(after)]
    : [...(await subproof(size - left, after, false)), await rootOf(before)];
}

/** That the first `size` leaves (at least 1) are the beginning of all of them (2.1.2). */
export const consistencyProof = (size: number, leaves: readonly Hash[]): Promise<Hash[]> =>
  subproof(size, leaves, true);

export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

export interface Inclusion {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the proof shows that the leaf stands at `index` in the tree of `size` leaves with that root (RFC 9162, 2.1.3.2). */
export async function isIncluded({ leaf, index, size, root, proof }: Inclusion): Promise<boolean> {
  if (index < 0 || index >= size) return false;
  let [at, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else hash = await nodeHash(hash, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(hash, root);
}

export interface Consistency {
  readonly before: { readonly size: number; readonly root: Hash };
  readonly after: { readonly size: number; readonly root: Hash };
  readonly proof: readonly Hash[];
}

/** Whether the proof shows that the tree after begins with the whole tree before (RFC 9162, 2.1.4.2). */
export async function isConsistent({ before, after, proof }: Consistency): Promise<boolean> {
  if (before.size < 1 || before.size > after.size) return false;
  if (before.size === after.size) return proof.length === 0 && isSame(before.root, after.root);
  const isPowerOfTwo = Number.isInteger(Math.log2(before.size));
  const [first, ...rest] = isPowerOfTwo ? [before.root, ...proof] : proof;
  if (first === undefined) return false;
  let [at, last] = [before.size - 1, after.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  let [was, is] = [first, first];
  for (const node of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [was, is] = [await nodeHash(node, was), await nodeHash(node, is)];
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else is = await nodeHash(is, node);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(was, before.root) && isSame(is, after.root);
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Null where the text is no SHA-256 in hex; spaces, as on paper, don't matter. */
export function hashFrom(hex: string): Hash | null {
  const digits = hex.replace(/\s+/g, '').toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(digits)) return null;
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16));
}
