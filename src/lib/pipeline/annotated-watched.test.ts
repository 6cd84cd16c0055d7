// The copy of a long file with verdicts, watched while it is made.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { engines } from '../../../tests/support/pipeline.ts';
import { utf8 } from '../../../tests/support/reading.ts';
import { annotated, type Annotate } from '../intake/annotated-file.ts';
import { nodeOpener, readFiles } from '../intake/open-node.ts';
import { openFiles } from '../intake/open.ts';
import { annotatedCopy } from './annotated.ts';
import { Force } from './force.ts';

let shared: Awaited<ReturnType<typeof engines>>;

beforeAll(async () => {
  shared = await engines();
});

afterAll(() => shared.warehouse.close());

const rows = Array.from({ length: 45_000 }, (_, at) => `K-${at},C-${at % 5},health,2026-09-30`);
const text = ['check_id,case_id,agency,checked_on', ...rows].join('\n');
const file = () => ({ name: 'agency_checks.csv', bytes: utf8(text) });

it('says how far it is, and leaves nothing behind where it is called off', async () => {
  const records = (await readFiles([file()])).records[0]!;
  const force = await Force.open(shared, { lens: null, unitId: null });
  const steps: unknown[] = [];
  const tools = {
    openAgain: async () => (await openFiles([file()], nodeOpener)).tables,
    annotate: annotated
  };
  await annotatedCopy(force, records, { ...tools, onProgress: (step) => steps.push(step) });
  const doing = 'Making the copy of agency_checks.csv';
  expect(steps).toEqual([
    { doing },
    ...[20_000, 40_000, 45_000].map((done) => ({ doing, done, of: 45_000 }))
  ]);

  const over = new AbortController();
  const stopped: Annotate = async (_, __, pages, signal) => {
    for await (const { to } of pages) {
      over.abort(new Error(`stopped after ${to}`));
      break;
    }
    signal?.throwIfAborted();
    throw new Error('went on');
  };
  const calledOff = { ...tools, annotate: stopped, signal: over.signal };
  await expect(annotatedCopy(force, records, calledOff)).rejects.toThrow('stopped after 20000');
  const left = await shared.warehouse.rows(
    `select table_name from duckdb_tables() where table_name like 'judged%'`
  );
  expect(left).toEqual([]);
});
