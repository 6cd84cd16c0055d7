// Builds the static site into build/, named by the commit it was made from.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.js';

const sources = ['src', 'static', 'data', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
const finished = 'build/index.html';

/** @param {string} path @returns {number} */
function newestIn(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], {
      stdio: ['ignore', 'pipe', 'ignore']
    })
      .toString()
      .trim();
  } catch {
    return 'unversioned';
  }
}

/** Exit code of the build. */
export const build = () =>
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    EVENKEEL_BUILD: commit()
  });

/** Builds only when a source is newer than the last build. */
export async function buildIfStale() {
  const isFresh =
    existsSync(finished) && statSync(finished).mtimeMs > Math.max(...sources.map((path) => newestIn(path)));
  if (isFresh) return 0;
  process.stdout.write('Building …\n');
  return build();
}
