// The reference vectors of Certificate Transparency (RFC 6962), and every proof of every small tree.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  consistencyProof,
  hashFrom,
  hexOf,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  rootOf,
  rootsOf,
  type Hash
} from './merkle.ts';

const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f'
];

/** Of the first so many inputs, from none on. */
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
];

const [A, B, C, D, E, F] = [
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a'
];

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

let leaves: Hash[];
beforeAll(async () => void (leaves = await Promise.all(INPUTS.map((hex) => leafHash(bytes(hex))))));

describe('the reference vectors', () => {
  it('have the published roots at every size', async () => {
    const roots = await Promise.all(ROOTS.map((_, size) => rootOf(leaves.slice(0, size))));
    expect(roots.map(hexOf)).toEqual(ROOTS);
  });

  it('have them one after the other', async () => {
    const roots: string[] = [];
    for await (const root of rootsOf(leaves)) roots.push(hexOf(root));
    expect(roots).toEqual(ROOTS.slice(1));
  });

  it.each([
    [0, 1, []],
    [0, 8, [A, B, C]],
    [5, 8, [D, E, ROOTS[4]]],
    [2, 3, [ROOTS[2]]],
    [1, 5, [ROOTS[1], B, D]]
  ] as const)('have the published path of leaf %i of %i', async (index, size, path) => {
    expect((await inclusionProof(index, leaves.slice(0, size))).map(hexOf)).toEqual(path);
  });

  it.each([
    [1, 1, []],
    [1, 8, [A, B, C]],
    [6, 8, [F, E, ROOTS[4]]],
    [2, 5, [B, D]]
  ] as const)('have the published proof that %i begin %i', async (before, after, proof) => {
    expect((await consistencyProof(before, leaves.slice(0, after))).map(hexOf)).toEqual(proof);
  });
});

describe('every tree of up to eight leaves', () => {
  it('proves each of its leaves, at its own place and in itself alone', async () => {
    for (let size = 1; size <= 8; size += 1) {
      const root = await rootOf(leaves.slice(0, size));
      for (let index = 0; index < size; index += 1) {
        const proof = await inclusionProof(index, leaves.slice(0, size));
        const one = { leaf: leaves[index]!, index, size, root, proof };
        expect(await isIncluded(one)).toBe(true);
        expect(await isIncluded({ ...one, leaf: leaves[(index + 1) % 8]! })).toBe(false);
        expect(await isIncluded({ ...one, index: size })).toBe(false);
        expect(await isIncluded({ ...one, proof: [...proof, root] })).toBe(false);
        expect(await isIncluded({ ...one, root: hashFrom(A!)! })).toBe(false);
      }
    }
  });

  it('proves each of its beginnings, and no other', async () => {
    for (let size = 1; size <= 8; size += 1)
      for (let before = 1; before <= size; before += 1) {
        const proof = await consistencyProof(before, leaves.slice(0, size));
        const [was, is] = [await rootOf(leaves.slice(0, before)), await rootOf(leaves.slice(0, size))];
        const both = { before: { size: before, root: was }, after: { size, root: is }, proof };
        expect(await isConsistent(both)).toBe(true);
        const other = hashFrom(C!)!;
        expect(await isConsistent({ ...both, before: { size: before, root: other } })).toBe(false);
        expect(await isConsistent({ ...both, after: { size, root: other } })).toBe(false);
        expect(await isConsistent({ ...both, proof: [...proof, other] })).toBe(false);
        if (proof.length > 0) expect(await isConsistent({ ...both, proof: proof.slice(1) })).toBe(false);
      }
  });
});

it('a root reads from paper with its spaces and capitals, and nothing else does', () => {
  const spaced = `  ${ROOTS[8]!.toUpperCase().replace(/(.{8})/g, '$1 ')}\n`;
  expect(hexOf(hashFrom(spaced)!)).toBe(ROOTS[8]);
  for (const none of ['', 'abc', `${ROOTS[8]!}0`, `g${ROOTS[8]!.slice(1)}`])
    expect(hashFrom(none)).toBeNull();
});
