// Builds the static site into build/ and makes it a release.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtAgain } from '../release/again.js';
import { archived } from '../release/archive.js';
import { buildId } from '../release/build-id.js';
import { sha256 } from '../release/files.js';
import { MANIFEST, release } from '../release/release.js';
import { run } from './run.js';

const FOLDER = 'build';

/** Exit code of the build. */
export async function build() {
  const code = await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);
  if (code !== 0) return code;
  const id = buildId('.');
  process.stdout.write(`Build ${id}, ${MANIFEST} ${release('.', FOLDER, id)}\n`);
  return 0;
}

/** Builds only when the sources are others than those of the last build. */
export async function buildIfStale() {
  const manifest = `${FOLDER}/${MANIFEST}`;
  const isFresh = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).build === buildId('.');
  if (isFresh) return 0;
  process.stdout.write('Building …\n');
  return build();
}

/** Builds twice, and packs the build into one ZIP when both are the same byte for byte. */
export async function packRelease() {
  const code = await build();
  if (code !== 0) return code;
  const others = await builtAgain(FOLDER);
  if (others.length > 0) {
    process.stderr.write(`A second build in another folder differs in:\n${others.join('\n')}\n`);
    return 1;
  }
  const zip = archived(FOLDER);
  const path = `out/evenkeel-${buildId('.')}.zip`;
  mkdirSync('out', { recursive: true });
  writeFileSync(path, zip);
  process.stdout.write(`A second build in another folder is the same. ${path} ${sha256(zip)}\n`);
  return 0;
}
