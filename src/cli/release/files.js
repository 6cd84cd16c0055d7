// Files of a folder with their hashes.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string | Uint8Array} content hex */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/**
 * Paths of all files below a folder, with `/`, relative to it, in the order of their bytes.
 * @param {string} folder
 * @returns {string[]}
 */
export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));

/**
 * @param {string} folder
 * @param {string} path
 */
export function hashed(folder, path) {
  const content = readFileSync(join(folder, path));
  return { path, bytes: content.length, sha256: sha256(content) };
}
