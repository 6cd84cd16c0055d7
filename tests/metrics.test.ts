// What every metric promises, whoever wrote it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isExtractId } from '../src/lib/extracts/registry.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import { openForce, type Force } from './support/force.ts';

const FOLDER = join(import.meta.dirname, '../src/lib/metrics');

const folders = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(FOLDER, entry.name)).includes('metric.ts'))
  .map((entry) => entry.name);

/** Comments may speak of a clock; the statement may not. */
const bare = (sql: string): string =>
  sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ').replace(/'[^']*'/g, "''");

const CLOCK =
  /\b(current_date|current_time(stamp)?|localtime(stamp)?|now|today|get_current_\w+|transaction_timestamp|random|uuid|gen_random_uuid|getvariable)\b/i;

const PLAIN = /^(VARCHAR|INTEGER|DOUBLE|BOOLEAN)$/;

let parser: DuckDBConnection;
let nobody: Force;

beforeAll(async () => {
  parser = await (await DuckDBInstance.create(':memory:')).connect();
  nobody = await openForce({});
});

afterAll(async () => {
  parser.closeSync();
  await nobody.close();
});

describe('the definitions', () => {
  it('hold every metric’s folder once, under its own name', () => {
    expect(DEFINITIONS.map(({ id }) => id).sort()).toEqual(folders.sort());
  });

  it('have a number and a title each that no other has', () => {
    expect(new Set(DEFINITIONS.map(({ number, title }) => `${number} ${title}`)).size).toBe(
      DEFINITIONS.length
    );
    expect(new Set(DEFINITIONS.map(({ title }) => title)).size).toBe(DEFINITIONS.length);
  });
});

describe.each(DEFINITIONS)('$id', (metric) => {
  it('asks a question, quotes the guidance and names its extracts', () => {
    expect(metric.question).toMatch(/\?$/);
    expect(metric.grain).toMatch(/^one row per /);
    expect(metric.provisions.length).toBeGreaterThan(0);
    for (const { quote, line } of metric.provisions) {
      expect(quote.length).toBeGreaterThan(10);
      expect(line).toMatch(/^L\d+(–\d+)?$/);
    }
    expect([...metric.needs, ...metric.uses].filter((extract) => !isExtractId(extract))).toEqual([]);
    expect(metric.needs.filter((extract) => metric.uses.includes(extract))).toEqual([]);
  });

  it('reads exactly the tables that it declares', () => {
    expect([...parser.getTableNames(metric.sql, false)].sort()).toEqual([...metric.reads].sort());
  });

  it('never asks for today, nor for chance', () => {
    expect(bare(metric.sql)).not.toMatch(CLOCK);
  });

  it('is one statement, whose header is its grain', () => {
    expect(bare(metric.sql).trim().replace(/;$/, '')).not.toContain(';');
    expect(metric.sql).toMatch(/^-- One row per /);
  });

  it('gives only types that survive the border, in the order of its schema', async () => {
    const described = await nobody.query(`describe ${metric.sql}`);
    expect(described.map((column) => column['column_name'])).toEqual(Object.keys(metric.row.shape));
    const others = described.filter((column) => !PLAIN.test(String(column['column_type'])));
    expect(others.map((column) => `${column['column_name']} ${column['column_type']}`)).toEqual([]);
  });

  it('gives no rows, or says no_data, when there is nobody', async () => {
    const rows = await nobody.rows(metric);
    expect(rows.filter((row) => row['state'] !== 'no_data')).toEqual([]);
  });
});

it('the clock is found where it is', () => {
  expect(bare("select current_date -- fine\n, 'now'")).toMatch(CLOCK);
  expect(bare("select 'today', date '2026-01-01' -- now()")).not.toMatch(CLOCK);
});
