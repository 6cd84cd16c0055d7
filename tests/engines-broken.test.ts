// The native engine and the browser's give the same figures of the sample force, each through the command line.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../src/cli/report.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import { isSolved } from '../src/lib/pipeline/solved.ts';
import { openBeyond } from './support/beyond.ts';

/** The solver, the forecast and the protection of counts fill tables that no SQL makes. */
const isMadeByCode = (table: string): boolean =>
  isSolved(table) || table === 'int_sickness_forecast' || table.startsWith('int_protected_');

let folder: string;

const path = (...parts: string[]): string => join(folder, ...parts);
const text = (...parts: string[]): Promise<string> => readFile(path(...parts), 'utf8');
const json = async (...parts: string[]) => JSON.parse(await text(...parts));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engines-test-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('the two engines', () => {
  /** Sums of many hours differ in their last bits with the order in which threads add them up. */
  const rounded = (rows: unknown) =>
    JSON.parse(JSON.stringify(rows), (_, value) =>
      typeof value === 'number' ? Number(value.toPrecision(11)) : value
    );

  const SAMPLE = join(import.meta.dirname, '../data/sample');

  it.skipIf(!existsSync(join(SAMPLE, 'cases.csv')))('give the same figures of the sample force', async () => {
    for (const engine of ['native', 'native'])
      expect(await main(['--extracts', SAMPLE, '--out', path(engine), '--engine', engine])).toBe(0);
    for (const { id } of DEFINITIONS) {
      const [one, other] = [await json('native', `${id}.json`), await json('wasm', `${id}.json`)];
      expect(rounded(one), id).toEqual(rounded(other));
    }
    expect(await text('wasm', 'problems.json')).toBe(await text('native', 'problems.json'));
  });

  it.skipIf(!existsSync(join(SAMPLE, 'cases.csv')))(
    'give what DuckDB alone gives by the same SQL over Parquet files, for all that is SQL',
    async () => {
      const beyond = await openBeyond(SAMPLE, path('lake'), '2026-09-29');
      try {
        const asked = DEFINITIONS.filter(({ reads }) => !reads.some(isMadeByCode));
        expect(asked.length).toBeGreaterThan(50);
        for (const { id, sql } of asked)
          expect(rounded(await beyond.rows(sql)), id).toEqual(rounded(await json('native', `${id}.json`)));
      } finally {
        beyond.close();
      }
    }
  );
});
