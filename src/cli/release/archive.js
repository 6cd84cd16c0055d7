// A release as one ZIP file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { filesIn } from './files.js';

/** The day of every file in it: a ZIP writes local time, so it is made of local parts. */
const NO_DAY = new Date(1980, 0, 1);

/**
 * Everything of `folder`, below a folder called `evenkeel`; the same bytes for the same files.
 * @param {string} folder
 */
export const archived = (folder) =>
  zipSync(
    Object.fromEntries(
      filesIn(folder).map((path) => [`evenkeel/${path}`, new Uint8Array(readFileSync(join(folder, path)))])
    ),
    { level: 9, mtime: NO_DAY, os: 3 }
  );
