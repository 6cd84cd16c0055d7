// One door for every npm script: installs what is missing, then does what was asked. Needs nothing but Node, npm and git.
import { installDependencies } from './setup/dependencies.js';
import { node } from './setup/run.js';

const [task = '', ...rest] = process.argv.slice(2);

const vite = 'node_modules/vite/bin/vite.js';

/** @type {Record<string, () => Promise<number>>} */
const tasks = {
  start: async () => {
    const { buildIfStale } = await import('./setup/build.js');
    const built = await buildIfStale();
    return built === 0 ? node('src/cli/serve.js', ...rest) : built;
  },
  build: async () => (await import('./setup/build.js')).build(),
  release: async () => (await import('./setup/build.js')).packRelease(),
  dev: () => node(vite, 'dev', ...rest),
  check: async () => (await import('./setup/suites.js')).check(),
  test: async () => (await import('./setup/suites.js')).test(),
  e2e: async () => (await import('./setup/suites.js')).browserTests(rest),
  report: () => node('src/cli/run.js', 'report', ...rest),
  generate: () => node('src/cli/run.js', 'generate', ...rest),
  fuzz: async () => (await import('./setup/suites.js')).fuzz(rest),
  bench: async () => (await import('./setup/suites.js')).bench(rest),
  soak: async () => (await import('./setup/suites.js')).soak(rest),
  screenshots: async () => (await import('./setup/suites.js')).screenshots(rest)
};

const major = process.versions.node.split('.').map(Number);
const [first = 0, second = 0] = major;
if (first < 20 || (first === 20 && second < 19)) {
  process.stderr.write(`Evenkeel needs Node 20.19 or later; this is ${process.versions.node}.\n`);
  process.exit(2);
}

const asked = tasks[task];
if (!asked) {
  process.stderr.write(`Unknown task "${task}". One of: ${Object.keys(tasks).join(', ')}.\n`);
  process.exit(2);
}

const installed = await installDependencies();
process.exit(installed === 0 ? await asked() : installed);
