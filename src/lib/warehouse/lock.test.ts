// The lock, on both engines: what it must stop, and what must go on working behind it.
import { existsSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { recordsOf } from '../../../tests/support/force.ts';
import { loadRecords } from './load.ts';
import { LOCK_PROBES, lockFaults } from './lock.ts';
import { openNative } from './native.ts';
import { openNodeWasm } from './node-wasm.ts';
import { createSchema } from './schema.ts';
import { QueryError, type Warehouse } from './warehouse.ts';

const ENGINES = { wasm: () => openNodeWasm(), native: () => openNative({ threads: 1 }) };

describe.each(['wasm', 'native'] as const)('the locked %s engine', async (engine) => {
  const warehouse = await ENGINES[engine]();
  afterAll(() => warehouse.close());

  test.each(LOCK_PROBES.map(({ tries, sql }) => [tries, sql]))('does not %s', async (_, sql) => {
    await expect(warehouse.run(sql)).rejects.toBeInstanceOf(QueryError);
  });

  test('is found locked', async () => {
    expect(await lockFaults(warehouse)).toEqual([]);
  });

  test('refuses by permission, not for want of the file', async () => {
    await expect(warehouse.run("select * from read_csv('/etc/hosts')")).rejects.toThrow(/Permission Error/);
    await expect(warehouse.run("select * from read_csv('package.json')")).rejects.toThrow(/Permission Error/);
  });

  test('has no extension that it was asked to install: the browser’s engine fetches it when it is loaded', async () => {
    for (const from of ["'https://lock.invalid'", 'community']) {
      await warehouse.run(`install httpfs from ${from}`).catch(() => undefined);
      await expect(warehouse.run('load httpfs')).rejects.toBeInstanceOf(QueryError);
    }
  });

  test('leaves no file behind', () => {
    expect(['leak.csv', 'leak.db'].filter(existsSync)).toEqual([]);
  });

  test('has the setting of every lock statement, and limits that were set before it', async () => {
    const [settings] = await warehouse.rows(
      `select current_setting('enable_external_access') as external,
        current_setting('autoload_known_extensions') as autoload,
        current_setting('autoinstall_known_extensions') as autoinstall,
        current_setting('allow_community_extensions') as community,
        current_setting('lock_configuration') as locked,
        array_to_string(current_setting('allowed_directories'), ' ') as folders`
    );
    expect(settings).toMatchObject({
      external: false,
      autoload: false,
      autoinstall: false,
      community: false,
      locked: true
    });
    const folders = String(settings?.['folders']).split(' ');
    expect(folders.filter((folder) => !/^in\/$|evenkeel-/.test(folder))).toEqual([]);
  });

  test('still loads a file that is attached afterwards', async () => {
    await createSchema(warehouse);
    const units = recordsOf('units', [{ unit_id: 'U-1', unit_name: 'North', force_id: 'F-1' }]);
    const outcome = await loadRecords(warehouse, units);
    expect(outcome).toMatchObject({ ok: true, value: { accepted: 1 } });
  });
});

describe('the lock, tried', () => {
  const answering = (answer: () => Promise<unknown>) =>
    ({ run: answer, rows: answer }) as unknown as Warehouse;

  test('names what an engine did', async () => {
    const all = LOCK_PROBES.map(({ tries }) => tries);
    expect(await lockFaults(answering(() => Promise.resolve()))).toEqual(all);
  });

  test('is not taken for held by an engine that gives no answer', async () => {
    const dead = answering(() => Promise.reject(new Error('The engine has stopped')));
    await expect(lockFaults(dead)).rejects.toThrow('The engine has stopped');
  });
});

test('the memory limit is the one that was asked for', async () => {
  const warehouse = await openNodeWasm({ memoryMegabytes: 700 });
  const [limit] = await warehouse.rows("select current_setting('memory_limit') as memory");
  expect(limit).toEqual({ memory: '700.0 MiB' });
  await warehouse.close();
});

test.each([
  ['current_date', 'the clock'],
  ["timezone('Europe/London', timestamp '2026-09-30 10:00')", 'time zones'],
  ["'{}'::json", 'JSON']
])('the engine of the browser has no %s: it would be fetched', async (expression) => {
  const warehouse = await openNodeWasm();
  await expect(warehouse.rows(`select (${expression})::varchar as a`)).rejects.toBeInstanceOf(QueryError);
  await warehouse.close();
});
