// The id of a build: a hash of what it is made of. No clock and no commit, so that the same sources have the same id.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, hashed, sha256 } from './files.js';

/** What a build reads, but for tests and pictures of the readme. The lock file stands for the packages. */
export const SOURCES = [
  'src',
  'static',
  'data/sample',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts'
];

const isRead = (/** @type {string} */ path) => !/\.test\.ts$|^src\/content\/pictures\//.test(path);

/**
 * Twelve hex digits.
 * @param {string} root the folder of the repository
 */
export function buildId(root) {
  const paths = SOURCES.filter((path) => existsSync(join(root, path))).flatMap((path) =>
    statSync(join(root, path)).isDirectory()
      ? filesIn(join(root, path)).map((name) => `${path}/${name}`)
      : [path]
  );
  const lines = paths.filter(isRead).map((path) => `${hashed(root, path).sha256}  ${path}\n`);
  return sha256(lines.join('')).slice(0, 12);
}
