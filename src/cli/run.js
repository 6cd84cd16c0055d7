// Starts a task of the command line through Vite, so that it reads the same TypeScript and SQL as the page.
import { fileURLToPath } from 'node:url';
import { createRunnableDevEnvironment, resolveConfig } from 'vite';

const [task = '', ...argv] = process.argv.slice(2);
/** @type {Readonly<Record<string, string>>} */
const TASKS = {
  report: 'src/cli/report.ts',
  generate: 'src/cli/generate.ts',
  bench: 'tests/bench/bench.ts',
  'fuzz-reader': 'tests/fuzz/reader.ts'
};
const path = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined;

if (path) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // Not by `runnerImport`, which ends as soon as the task is imported: what a task imports later would not be found.
  const config = await resolveConfig(
    {
      root,
      configFile: false,
      envDir: false,
      cacheDir: root,
      logLevel: 'error',
      environments: {
        task: {
          consumer: 'server',
          dev: { moduleRunnerTransform: true },
          resolve: { external: true, mainFields: [], conditions: ['node'] }
        }
      }
    },
    'serve'
  );
  const environment = createRunnableDevEnvironment('task', config, {
    runnerOptions: { hmr: false },
    hot: false
  });
  await environment.init();
  try {
    const { main } = await environment.runner.import(`${root}${path}`);
    process.exitCode = await main(argv);
  } finally {
    await environment.close();
  }
} else {
  process.stderr.write(`Unknown task "${task}". One of: ${Object.keys(TASKS).join(', ')}.\n`);
  process.exitCode = 2;
}
