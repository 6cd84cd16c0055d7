// node check-log.js scrutiny-log.json: prints the hash of each entry, and the root over all.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** @param {Buffer[]} parts */
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 8785: no spaces, keys in order. @param {any} value @returns {string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

/** RFC 6962, 2.1: on the left as many as the largest power of two that leaves some over. @param {Buffer[]} leaves @returns {Buffer} */
function rootOf(leaves) {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return /** @type {Buffer} */ (leaves[0]);
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)));
}

/** @type {{ entries: unknown[] }} */
const { entries } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const leaves = entries.map((entry) => sha256(Buffer.of(0), Buffer.from(canonical(entry))));
leaves.forEach((leaf, at) => console.log(`entry ${at + 1}  ${leaf.toString('hex')}`));
console.log(`root  ${rootOf(leaves).toString('hex')}`);
