// Builds the same sources once more in another folder and another time zone: what differs would not be reproducible.
import { constants, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../setup/run.js';
import { SOURCES } from './build-id.js';
import { filesIn } from './files.js';

/** Paths that only one folder has, or that differ. @param {string} one @param {string} other @returns {string[]} */
export function differences(one, other) {
  const paths = new Set([...filesIn(one), ...filesIn(other)]);
  const read = (/** @type {string} */ folder, /** @type {string} */ path) => {
    try {
      return readFileSync(join(folder, path));
    } catch {
      return Buffer.from('nothing');
    }
  };
  return [...paths].filter((path) => !read(one, path).equals(read(other, path)));
}

/**
 * What the second build has that `folder` has not, or otherwise.
 * @param {string} folder the first build
 * @returns {Promise<string[]>}
 */
export async function builtAgain(folder) {
  const root = mkdtempSync(join(tmpdir(), 'evenkeel-again-'));
  try {
    for (const path of [...SOURCES, 'node_modules', '.npmrc'])
      cpSync(path, join(root, path), {
        recursive: true,
        mode: constants.COPYFILE_FICLONE,
        verbatimSymlinks: true
      });
    const code = await run(process.execPath, ['src/cli/setup.js', 'build'], { TZ: 'Pacific/Chatham' }, root);
    return code === 0 ? differences(folder, join(root, 'build')) : ['the build itself'];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
