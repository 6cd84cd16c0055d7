// What was planted in the sample is found by the product's own pipeline: each situation in its metric's rows, each
// contradiction between extracts among the notices.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { situations, type Situation } from '../src/cli/generate/situations.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import { readFiles } from '../src/lib/intake/open-node.ts';
import { everyProblem, takeIn, type TakenIn } from '../src/lib/pipeline/bring.ts';
import { Force } from '../src/lib/pipeline/force.ts';
import { DEFAULT_SETTINGS, settingsInForce } from '../src/lib/settings/settings.ts';
import { exceptionsIn, METRICS_OF_TODAY, RULES } from '../src/lib/today/today.ts';
import type { Row } from '../src/lib/warehouse/warehouse.ts';
import { engines, EVERYTHING } from './support/pipeline.ts';
import { rowsWhere, sample, table, type CsvRow } from './support/sample.ts';

/** Metrics that are not built yet. Once one is, it leaves this list and its situations have to be found. */
const NOT_BUILT: readonly string[] = [];

let shared: Awaited<ReturnType<typeof engines>>;
let force: Force;
let takenIn: TakenIn;

beforeAll(async () => {
  shared = await engines();
  const files = readdirSync(sample).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(sample, name)))
  }));
  const brought = await readFiles(files);
  if (brought.asOf === null) throw new Error('The manifest of the sample names no as-of date');
  force = await Force.open(shared);
  takenIn = await takeIn(force, brought);
  await force.build({ ...EVERYTHING, asOf: brought.asOf });
});

afterAll(async () => {
  shared.solver.close();
  await shared.warehouse.close();
});

const metricOf = ({ metric }: Situation) => DEFINITIONS.find(({ id }) => id === metric);

/** Where the row is: ids, and the columns that pick one of several. */
const placeOf = ({ unit_id, officer_id, case_id, match }: Situation): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries({ unit_id, officer_id, case_id, ...match }).filter(([, value]) => value !== undefined)
  );

/** Sums of hours and shares differ in their last bits. */
const steady = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(6)) : value);

const only = (row: Row, columns: object) =>
  Object.fromEntries(Object.keys(columns).map((column) => [column, steady(row[column])]));

const has = (row: Row, columns: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(columns).every(([column, value]) => steady(row[column]) === steady(value));

describe('what is planted in the sample', () => {
  const found = situations.filter(({ metric }) => !NOT_BUILT.includes(metric));

  it.each(found.map((one) => [one.id, one.sentence, one] as const))('%s: %s', async (_id, _sentence, one) => {
    const metric = metricOf(one);
    if (!metric) throw new Error(`There is no metric ${one.metric}`);
    const there = (await force.ask(metric)).filter((row) => has(row, placeOf(one)));
    if (one.rows === undefined) expect(there.map((row) => only(row, one.expect))).toEqual([one.expect]);
    else expect(there.filter((row) => has(row, one.expect))).toHaveLength(one.rows);
  });

  it('waits only for metrics that are not built yet', () => {
    expect(DEFINITIONS.map(({ id }) => id).filter((id) => NOT_BUILT.includes(id))).toEqual([]);
    const waiting = situations.filter((one) => !metricOf(one)).map(({ metric }) => metric);
    expect([...new Set(waiting)].sort()).toEqual(NOT_BUILT);
  });
});

it('what is planted needs somebody today, worst first', async () => {
  const rows = new Map(
    await Promise.all(
      METRICS_OF_TODAY.map(
        async (id) => [id, await force.ask(DEFINITIONS.find((one) => one.id === id)!)] as const
      )
    )
  );
  const found = exceptionsIn(rows, {
    asOf: '2026-09-30',
    settings: settingsInForce(DEFAULT_SETTINGS, '2026-09-30')
  });
  expect([...new Set(found.map(({ rule }) => rule))]).toEqual(RULES.map(({ id }) => id));
  const lineOf = (rule: string, who: string) =>
    found
      .filter((one) => one.rule === rule && (one.officer_id ?? one.unit_id) === who)
      .map(({ finding, since }) => `${finding} since ${since}`);
  expect({
    lapsed: lineOf('vetting', 'E-05'),
    southern: lineOf('scrutiny', 'S'),
    review: lineOf('scrutiny', 'R')
  }).toMatchInlineSnapshot(`
    {
      "lapsed": [
        "no vetting that counts; leads 54 cases, 15 high risk since null",
      ],
      "review": [
        "risk ratio: 1 agreed action overdue since 2026-07-15",
        "welfare: no review is scheduled since null",
      ],
      "southern": [
        "risk ratio: 1 agreed action overdue since 2026-02-01",
        "caseload: 1 agreed action overdue since 2026-08-12",
      ],
    }
  `);
});

describe('what the extracts of the sample say against each other', () => {
  const open = { closed_on: '' };
  const long = (opened: string | undefined) => opened !== undefined && opened < '2026-09-02';

  /** Each notice, and the rows of the files that it is about. */
  const CONTRADICTIONS: Readonly<Record<string, () => readonly CsvRow[]>> = {
    'led-by-leaver': () => rowsWhere('cases', { ...open, lead_officer_id: 'S-10' }),
    'led-by-other-role': () => rowsWhere('cases', { ...open, lead_officer_id: ['R-06', 'R-10'] }),
    'not-assessed-too-long': () =>
      rowsWhere('cases', { ...open, risk_level: 'not_assessed' }).filter((row) => long(row['opened_on'])),
    'cover-by-absent': () => rowsWhere('cover', { absent_officer_id: 'S-05', covering_officer_id: 'S-06' }),
    'area-without-population': () => rowsWhere('areas', { area_id: 'AR-06' }),
    'dangling-reference': () => rowsWhere('cases', { lead_officer_id: 'X-31' })
  };

  it.each(Object.entries(CONTRADICTIONS))('is noticed: %s', (id, rows) => {
    const notices = force.problems.filter((problem) => problem.id === id);
    expect(notices.map(({ count, severity }) => [count, severity])).toEqual([[rows().length, 'notice']]);
    const [{ extract = '', lines = [] } = {}] = notices;
    expect(lines.map((line) => table(extract)[line - 2])).toEqual(rows());
    expect(rows().length).toBeGreaterThan(0);
  });

  it('is all that is wrong with it', () => {
    const said = everyProblem(force, takenIn).map(({ id }) => id);
    expect(said.sort()).toEqual(Object.keys(CONTRADICTIONS).sort());
  });
});
