// Runs the checks and the test suites, and adds up what passed and what failed.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser.js';
import { buildIfStale } from './build.js';
import { node, run } from './run.js';

const results = 'test-results';
const unitReport = `${results}/unit.json`;
const browserReport = `${results}/browser.json`;

const playwright = 'node_modules/@playwright/test/cli.js';
const vitest = 'node_modules/vitest/vitest.mjs';

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {readonly Tally[]} tallies @returns {Tally} */
const sum = (tallies) => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0)
});

/** @param {string} path @returns {Record<string, any> | undefined} */
const report = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** What ESLint and Prettier found in files that are still the same. @param {string} tool */
const cached = (tool) => [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  `node_modules/.cache/check/${tool}`
];

/** The static checks: types, rules and form; each counts as one test. @returns {Promise<Tally>} */
async function staticChecks() {
  const codes = [
    await node('node_modules/svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json'),
    await node('node_modules/eslint/bin/eslint.js', ...cached('eslint'), '.'),
    await node(
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level',
      'warn',
      ...cached('prettier'),
      '.'
    )
  ];
  const failed = codes.filter((code) => code !== 0).length;
  return { passed: codes.length - failed, failed };
}

/** @param {'quick' | 'thorough'} strength tests/support/strength.ts says what quick is @returns {Promise<Tally>} */
async function unitTests(strength) {
  mkdirSync(results, { recursive: true });
  rmSync(unitReport, { force: true });
  const parameters = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const code = await run(process.execPath, [vitest, ...parameters], { EVENKEEL_TESTS: strength });
  const counted = report(unitReport);
  if (!counted) return { passed: 0, failed: 1 };
  const failed = counted['numFailedTests'] + (code !== 0 && counted['numFailedTests'] === 0 ? 1 : 0);
  return { passed: counted['numPassedTests'], failed };
}

/** @param {readonly string[]} rest @returns {Promise<Tally>} */
async function browserSuite(rest) {
  const browser = await findBrowser();
  if (!browser || (await buildIfStale()) !== 0) return { passed: 0, failed: 1 };
  rmSync(browserReport, { force: true });
  const code = await run(process.execPath, [playwright, 'test', '-c', 'tests/e2e', ...rest], {
    EVENKEEL_CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport
  });
  const counted = report(browserReport)?.['stats'];
  if (!counted) return { passed: 0, failed: 1 };
  const failed = counted['unexpected'] + (code !== 0 && counted['unexpected'] === 0 ? 1 : 0);
  return { passed: counted['expected'] + counted['flaky'], failed };
}

/** @param {Tally} tally @returns {number} */
function conclude({ passed, failed }) {
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** The static checks and the unit tests side by side. @param {'quick' | 'thorough'} strength */
async function checks(strength) {
  await node('node_modules/@sveltejs/kit/svelte-kit.js', 'sync');
  return sum(await Promise.all([staticChecks(), unitTests(strength)]));
}

/** Types, rules, form and every unit test in its quick form: under a minute, for while one works. */
export const check = async () => conclude(await checks('quick'));

/** Everything: the checks, the unit tests at full strength, a build and the browser tests. */
export const test = async () => conclude(sum([await checks('thorough'), await browserSuite([])]));

/** @param {readonly string[]} rest */
export const browserTests = async (rest) => conclude(await browserSuite(rest));

/** Hostile input, as often as said for each reader, or for one; the seed of a run makes it again. @param {readonly string[]} rest */
export const fuzz = ([runs = '10000', reader = '', seed = '']) =>
  run(process.execPath, [vitest, 'run', 'tests/fuzz.test.ts', ...(reader ? ['-t', `^${reader}:`] : [])], {
    EVENKEEL_FUZZ_RUNS: runs,
    EVENKEEL_FUZZ_SEED: seed
  });

/** @param {readonly string[]} rest */
export async function bench(rest) {
  const browser = await findBrowser();
  if (!browser || (await buildIfStale()) !== 0) return 1;
  return run(process.execPath, ['--max-old-space-size=8192', 'src/cli/run.js', 'bench', ...rest], {
    EVENKEEL_CHROMIUM: browser
  });
}

/** Uses one tab for a long time. @param {readonly string[]} rest */
export async function soak(rest) {
  const browser = await findBrowser();
  if (!browser || (await buildIfStale()) !== 0) return 1;
  return run(process.execPath, [playwright, 'test', '-c', 'tests/soak', ...rest], {
    EVENKEEL_CHROMIUM: browser
  });
}

/** Takes the README's pictures from the built site. @param {readonly string[]} rest */
export async function screenshots(rest) {
  const browser = await findBrowser();
  if (!browser || (await buildIfStale()) !== 0) return 1;
  return run(process.execPath, ['src/cli/screenshots.js', ...rest], { EVENKEEL_CHROMIUM: browser });
}
