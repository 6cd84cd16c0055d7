// Makes a build a release: what its hosts need, what it is made of, and the hash of every file.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { softwareBill } from './components.js';
import { filesIn, hashed, sha256 } from './files.js';
import { CACHE_CONTROL, IMMUTABLE, securityHeaders } from './headers.js';
import { hostFiles } from './hosts.js';
import { readme } from './readme.js';

export const MANIFEST = 'release.json';

/**
 * @typedef {{ path: string, bytes: number, sha256: string }} Hashed
 * @typedef {{ release_version: 1, build: string, headers: Readonly<Record<string, string>>,
 *   cache_control: Readonly<Record<string, string>>, files: readonly Hashed[], beside: readonly Hashed[] }} Manifest
 * `files` are the app; `beside` is for whoever hosts or checks it.
 */

/** @param {Manifest} manifest */
export const manifestText = (manifest) => `${JSON.stringify(manifest, null, 1)}\n`;

/** The headers that the pages of a folder ask for. @param {string} folder */
export const headersOf = (folder) =>
  securityHeaders(
    filesIn(folder)
      .filter((path) => path.endsWith('.html'))
      .map((path) => readFileSync(join(folder, path), 'utf8'))
  );

/**
 * Writes the host files, the list of packages, the readme and the manifest into a built folder.
 * @param {string} root the folder of the repository
 * @param {string} folder what was built
 * @param {string} build its id
 * @returns {string} the hash of the manifest
 */
export function release(root, folder, build) {
  // By it SvelteKit would load the page anew when another version is there, and what is loaded would be gone.
  rmSync(join(folder, '_app/version.json'), { force: true });
  const headers = headersOf(folder);
  const files = filesIn(folder).map((path) => hashed(folder, path));
  const beside = {
    ...hostFiles(headers),
    'README.txt': readme(build),
    'packages.cdx.json': softwareBill(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  };
  for (const [name, text] of Object.entries(beside)) writeFileSync(join(folder, name), text);
  const text = manifestText({
    release_version: 1,
    build,
    headers,
    cache_control: { [IMMUTABLE]: CACHE_CONTROL.immutable, '': CACHE_CONTROL.others },
    files,
    beside: Object.keys(beside)
      .sort()
      .map((path) => hashed(folder, path))
  });
  writeFileSync(join(folder, MANIFEST), text);
  return sha256(text);
}
