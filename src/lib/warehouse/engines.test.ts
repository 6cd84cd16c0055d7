// Random files: rows always add up, an independent reading of the contract agrees, and both engines stage the same.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { recordsOf, type Cell } from '../../../tests/support/force.ts';
import { runs } from '../../../tests/support/strength.ts';
import { loadRecords } from './load.ts';
import { openNative } from './native.ts';
import { openNodeWasm } from './node-wasm.ts';
import { createSchema } from './schema.ts';
import type { Warehouse } from './warehouse.ts';

const wasm = await openNodeWasm();
const native = await openNative();
await createSchema(wasm);
await createSchema(native);
afterAll(async () => {
  await wasm.close();
  await native.close();
});

const often = <Value>(good: fc.Arbitrary<Value>, odd: readonly Value[]) =>
  fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: fc.constantFrom(...odd) });

const DAY = '2026-09-30';

const row = fc.record({
  visit_id: often(
    fc.integer({ min: 1, max: 30 }).map((n) => `V-${n}`),
    ['', 'a b', 'V,1', '"', 'x'.repeat(65), ' V-1 ']
  ),
  case_id: often(fc.constantFrom('C-1', 'C-2'), ['', 'C 1', 'é']),
  due_on: often(fc.constantFrom('', DAY, '2024-02-29'), [
    '2026-9-30',
    '2025-02-29',
    'x',
    '2026-09-3x',
    'epoch'
  ]),
  visited_at: often(fc.constantFrom('', DAY, `${DAY}T10:00`, `${DAY} 10:00:01`), [`${DAY}T24:00`, 'noon']),
  outcome: often(fc.constantFrom('', 'seen', 'No-Reply', ' CANCELLED '), ['gone', 'seen;']),
  unannounced: often(fc.constantFrom('', 'yes', 'N', '1', 'FALSE'), ['perhaps'])
});

type Visit = Record<string, string>;

const isDay = (text: string) => text === '' || text === DAY || text === '2024-02-29';
const MOMENTS = ['', DAY, `${DAY}T10:00`, `${DAY} 10:00:01`];
const YES_NO = ['', 'yes', 'N', '1', 'FALSE'];
const OUTCOMES = ['', 'seen', 'no_reply', 'cancelled'];

const isGood = (visit: Visit): boolean =>
  /^V-\d+$/.test(visit['visit_id']!.trim()) &&
  /^C-\d$/.test(visit['case_id']!) &&
  isDay(visit['due_on']!) &&
  MOMENTS.includes(visit['visited_at']!) &&
  OUTCOMES.includes(visit['outcome']!.trim().toLowerCase().replace('-', '_')) &&
  YES_NO.includes(visit['unannounced']!);

/** Record numbers that the contract accepts, worked out here by hand. */
function acceptable(visits: readonly Visit[]): number[] {
  const seen = new Set<string>();
  return visits.flatMap((visit, index) => {
    const key = visit['visit_id']!.trim();
    if (!isGood(visit) || seen.has(key)) return [];
    seen.add(key);
    return [index];
  });
}

const STAGED = `select record_number, visit_id, case_id, strftime(due_on, '%Y-%m-%d') as due_on,
  strftime(visited_at, '%Y-%m-%dT%H:%M:%S') as visited_at, visited_at_has_time, outcome::varchar as outcome,
  unannounced from stg_visits order by record_number`;

async function staged(warehouse: Warehouse, visits: readonly Readonly<Record<string, Cell>>[]) {
  const outcome = await loadRecords(warehouse, recordsOf('visits', visits));
  if (!outcome.ok) return { problems: outcome.problems, counts: null, rows: null };
  const { rows, accepted, rejected, blank, problems } = outcome.value;
  return { problems, counts: { rows, accepted, rejected, blank }, rows: await warehouse.rows(STAGED) };
}

test('rows = accepted + rejected + blank, the accepted are the right ones, and both engines agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (visits) => {
      const expected = acceptable(visits);
      const here = await staged(wasm, visits);
      expect(await staged(native, visits)).toEqual(here);
      if (expected.length === 0) {
        expect(here.counts).toBeNull();
        expect(here.problems.at(-1)?.id).toBe('nothing-accepted');
        return;
      }
      expect(here.rows?.map((found) => found['record_number'])).toEqual(expected);
      const rejected = visits.length - expected.length;
      expect(here.counts).toEqual({ rows: visits.length, accepted: expected.length, rejected, blank: 0 });
      const faulty = new Set(here.problems.map((problem) => problem.line));
      expect(faulty.size).toBe(rejected);
    }),
    { numRuns: runs(30), seed: 20260930 }
  );
});

test('many threads keep the rows in the order of the file', async () => {
  const visits = Array.from({ length: 200_000 }, (_, index) => ({
    visit_id: `V-${index}`,
    case_id: `C-${index % 97}`,
    due_on: index === 150_001 ? 'soon' : DAY
  }));
  const { problems, counts } = await staged(native, visits);
  expect(counts).toEqual({ rows: 200_000, accepted: 199_999, rejected: 1, blank: 0 });
  expect(problems).toMatchObject([{ id: 'not-a-day', line: 150_003 }]);
  const [wrong] = await native.rows(
    "select count(*)::integer as count from stg_visits where visit_id <> 'V-' || record_number"
  );
  expect(wrong).toEqual({ count: 0 });
});
