// Starts a task of the command line through Vite, so that it reads the same TypeScript and SQL as the page.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [task = '', ...argv] = process.argv.slice(2);
const TASKS = ['report', 'generate'];

if (TASKS.includes(task)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { module } = await runnerImport(`${root}src/cli/${task}.ts`, {
    root,
    configFile: false,
    logLevel: 'error'
  });
  process.exitCode = await module.main(argv);
} else {
  process.stderr.write(`Unknown task "${task}". One of: ${TASKS.join(', ')}.\n`);
  process.exitCode = 2;
}
