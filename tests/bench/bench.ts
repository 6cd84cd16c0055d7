// What `npm run bench` measures, and the tables that it writes. Speeds never fail it; a wrong answer does.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Engines } from '../../src/lib/pipeline/force.ts';
import { change } from './change.ts';
import { timed } from './clock.ts';
import { firstChart } from './first-chart.ts';
import { forcePages } from './force-pages.ts';
import { history } from './history.ts';
import { intake } from './intake.ts';
import { linked } from './linked.ts';
import { loading } from './loading.ts';
import { peers } from './peers.ts';
import { questions, type Pair } from './questions.ts';
import { reading } from './reading.ts';
import {
  askAll,
  close,
  filesIn,
  folderOf,
  openFloor,
  openOurs,
  OUT,
  read,
  spreadsheetFolder,
  standing,
  type Scale
} from './sets.ts';
import { solving } from './solving.ts';
import { markdown, milliseconds, type Findings, type Line } from './table.ts';
import { weight } from './weight.ts';

const SECTIONS = [
  'force',
  'national',
  'history',
  'change',
  'views',
  'browser',
  'intake',
  'solving',
  'force-pages'
] as const;

type Section = (typeof SECTIONS)[number];

const USAGE = `npm run bench -- [--only ${SECTIONS.join(',')}] [--quick]
  --only   these sections only
  --quick  without the sections that need the national set`;

/** Sections of the national set: minutes, and gigabytes of memory. */
const LARGE: ReadonlySet<Section> = new Set(['national', 'history', 'views', 'intake', 'force-pages']);

const ROUNDS: Readonly<Record<Scale, number>> = { force: 7, national: 2 };

/** Both engines; closes them whatever happens. */
async function withBoth<Value>(
  work: (engines: { ours: Engines; floor: Engines }) => Promise<Value>
): Promise<Value> {
  const [ours, floor] = [await openOurs(), await openFloor()];
  try {
    return await work({ ours, floor });
  } finally {
    await close(ours);
    await close(floor);
  }
}

/** Both engines with one set standing in each. */
async function withPair<Value>(
  scale: Scale,
  work: (pair: Pair, set: Awaited<ReturnType<typeof setOf>>) => Promise<Value>
): Promise<Value> {
  const set = await setOf(scale);
  return withBoth(async ({ ours, floor }) => {
    const pair = {
      ours: { force: await standing(ours, set.brought), warehouse: ours.warehouse },
      floor: { force: await standing(floor, set.brought), warehouse: floor.warehouse }
    };
    return work(pair, set);
  });
}

async function setOf(scale: Scale) {
  const folder = await folderOf(scale);
  const files = await filesIn(folder);
  const brought = await read(files);
  if (brought.asOf === null) throw new Error(`The ${scale} set names no as-of date`);
  return { folder, files, brought, asOf: brought.asOf };
}

async function withOurs<Value>(
  work: (engines: Awaited<ReturnType<typeof openOurs>>) => Promise<Value>
): Promise<Value> {
  const engines = await openOurs();
  try {
    return await work(engines);
  } finally {
    await close(engines);
  }
}

/** Load, every metric, and two figures by other means. */
async function scaleSection(scale: Scale): Promise<Findings> {
  const rounds = ROUNDS[scale];
  const folder = await folderOf(scale);
  const loads = [await withOurs((engines) => loading(`${scale}: load`, folder, engines, rounds))];
  if (scale === 'national') {
    const what = 'national: load of cases and history in quotation marks, with semicolons and CRLF,';
    const spreadsheet = await spreadsheetFolder();
    loads.push(await withOurs((engines) => loading(what, spreadsheet, engines, rounds)));
  }
  return withPair(scale, async (pair, { files, asOf }) => {
    const whole = await timed(() => askAll(pair.ours.force));
    const facts = [
      { what: `${scale}: all metrics the first time, placements solved`, value: milliseconds(whole.ms) }
    ];
    const lines: Line[] = [...loads, await reading(scale, files, rounds)];
    lines.push(...(await questions(scale, pair, rounds)));
    lines.push(...(await peers(scale, files, asOf, pair, rounds)));
    return { lines, facts };
  });
}

const lines = (found: Line[]): Findings => ({ lines: found, facts: [] });

const together = (found: readonly Findings[]): Findings => ({
  lines: found.flatMap((one) => one.lines),
  facts: found.flatMap((one) => one.facts)
});

const RUN: Readonly<Record<Section, (isQuick: boolean) => Promise<Findings>>> = {
  force: () => scaleSection('force'),
  national: () => scaleSection('national'),
  history: async () =>
    lines(await withPair('national', (pair, { files, asOf }) => history(files, asOf, pair, 5))),
  change: async (isQuick) => {
    const found: Findings[] = [];
    for (const scale of isQuick ? (['force'] as const) : (['force', 'national'] as const)) {
      const { brought } = await setOf(scale);
      found.push(await withOurs((engines) => change(scale, engines, brought, ROUNDS[scale])));
    }
    const { brought } = await setOf('force');
    found.push(lines(await withBoth((engines) => weight('force', engines, brought, ROUNDS.force))));
    return together(found);
  },
  views: async () => {
    const { files, asOf } = await setOf('national');
    return lines(await withOurs((engines) => linked(files, asOf, engines, 3)));
  },
  browser: async () => ({ lines: [], facts: await firstChart(5) }),
  intake: () => intake(3),
  solving: async () => ({ lines: [], facts: await solving() }),
  'force-pages': () => withBoth(forcePages)
};

function sectionsIn(argv: readonly string[]): { sections: readonly Section[]; isQuick: boolean } | string {
  const options = { only: { type: 'string' }, quick: { type: 'boolean', default: false } } as const;
  let values: { only?: string; quick: boolean };
  try {
    values = parseArgs({ args: [...argv], options }).values;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  const asked = values.only?.split(',') ?? [...SECTIONS];
  const unknown = asked.find((name) => !(SECTIONS as readonly string[]).includes(name));
  if (unknown !== undefined) return `There is no section “${unknown}”.`;
  const sections = SECTIONS.filter((name) => asked.includes(name) && !(values.quick && LARGE.has(name)));
  return { sections, isQuick: values.quick };
}

/** Exit code: 0 when everything asked was measured, 1 when something failed to run, 2 when the call is wrong. */
export async function main(argv: readonly string[]): Promise<number> {
  const asked = sectionsIn(argv);
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n${USAGE}\n`);
    return 2;
  }
  await mkdir(OUT, { recursive: true });
  const found: Findings[] = [];
  let code = 0;
  for (const section of asked.sections) {
    process.stdout.write(`Measuring ${section} …\n`);
    try {
      found.push(await RUN[section](asked.isQuick));
    } catch (cause) {
      process.stderr.write(`${section}: ${cause instanceof Error ? cause.stack : String(cause)}\n`);
      code = 1;
    }
  }
  const text = markdown(together(found));
  await writeFile(join(OUT, 'results.md'), text);
  process.stdout.write(`\n${text}`);
  return code;
}
