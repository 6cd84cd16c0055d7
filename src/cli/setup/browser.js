// Finds the browser for the browser tests: a named one, Playwright's own, the system's, or else installs one.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.js';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath() {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of systemNames) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        continue;
      }
    }
  }
  return undefined;
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

const present = async () => process.env['EVENKEEL_CHROMIUM'] ?? (await playwrightsOwn()) ?? onPath();

async function install() {
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) {
    await run('apt-get', ['update', '-qq']);
    return run('apt-get', ['install', '-y', '-qq', 'chromium'], { DEBIAN_FRONTEND: 'noninteractive' });
  }
  return run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
}

/** Path of a Chromium, or undefined after saying what to do. */
export async function findBrowser() {
  const found = await present();
  if (found) return found;
  process.stdout.write('No Chromium found; installing one for the browser tests …\n');
  await install();
  const installed = await present();
  if (!installed) {
    process.stderr.write(
      'The browser tests need Chromium: install it, or name it with EVENKEEL_CHROMIUM=/path/to/chromium.\n'
    );
  }
  return installed;
}
