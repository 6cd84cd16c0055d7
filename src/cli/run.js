// Starts a task of the command line through Vite, so that it reads the same TypeScript and SQL as the page.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [task = '', ...argv] = process.argv.slice(2);
/** @type {Readonly<Record<string, string>>} */
const TASKS = {
  report: 'src/cli/report.ts',
  generate: 'src/cli/generate.ts',
  bench: 'tests/bench/bench.ts'
};
const path = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined;

if (path) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { module } = await runnerImport(`${root}${path}`, {
    root,
    configFile: false,
    logLevel: 'error'
  });
  process.exitCode = await module.main(argv);
} else {
  process.stderr.write(`Unknown task "${task}". One of: ${Object.keys(TASKS).join(', ')}.\n`);
  process.exitCode = 2;
}
