// Installs the locked dependencies when they are missing or older than the lock file.
import { existsSync, statSync } from 'node:fs';
import { run } from './run.js';

const installedMark = 'node_modules/.package-lock.json';

const areCurrent = () =>
  existsSync(installedMark) && statSync(installedMark).mtimeMs >= statSync('package-lock.json').mtimeMs;

/** 0 when the dependencies are in place. */
export async function installDependencies() {
  if (areCurrent()) return 0;
  process.stdout.write('Installing the locked dependencies …\n');
  const installed = await run('npm', ['ci', '--no-audit', '--no-fund']);
  if (installed !== 0) process.stderr.write('The dependencies could not be installed; see above.\n');
  return installed;
}
