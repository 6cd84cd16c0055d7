// The border with the engine: one statement, plain values, equal on both engines.
import { afterAll, describe, expect, test } from 'vitest';
import { openNative } from './native.ts';
import { openNodeWasm } from './node-wasm.ts';
import { assertOneStatement } from './query.ts';
import { QueryError } from './warehouse.ts';

const wasm = await openNodeWasm();
const native = await openNative({ threads: 1 });
afterAll(async () => {
  await wasm.close();
  await native.close();
});

describe.each([wasm, native])('$engine.name', (warehouse) => {
  test('gives plain rows', async () => {
    const sql = `select 1::integer as a, 'x' as b, true as c, null as d, 2.5::double as e,
      'low'::enum ('high', 'low') as f, 3::tinyint as g`;
    expect(await warehouse.rows(sql)).toEqual([{ a: 1, b: 'x', c: true, d: null, e: 2.5, f: 'low', g: 3 }]);
  });

  test('gives many rows as they are, with nothing and with letters beyond ASCII among them', async () => {
    const sql = `select i::integer as i, case when i % 3 > 0 then i::integer end as n, i / 2 as half,
      case when i % 5 > 0 then 'U-' || i end as id, case when i % 4000 = 1 then 'Caersŵs ' || i else 'x' end as name,
      case when i % 7 > 0 then repeat('ab', ((i // 4) % 3)::integer) end as run, i % 2 = 0 as is_even from range(9000) as r (i) order by i`;
    const rows = await warehouse.rows(sql);
    expect(rows.length).toBe(9000);
    const wrong = rows.filter(
      ({ i, n, half, id, name, run, is_even }, place) =>
        i !== place ||
        n !== (place % 3 > 0 ? place : null) ||
        half !== place / 2 ||
        id !== (place % 5 > 0 ? `U-${place}` : null) ||
        name !== (place % 4000 === 1 ? `Caersŵs ${place}` : 'x') ||
        run !== (place % 7 > 0 ? 'ab'.repeat(Math.floor(place / 4) % 3) : null) ||
        is_even !== (place % 2 === 0)
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['count(*)', 'a count that was not cast'],
    ['sum(1::integer)', 'a sum that was not cast'],
    ['1.25::decimal(6, 2)', 'a decimal'],
    ["date '2026-09-30'", 'a day'],
    ["timestamp '2026-09-30 10:00'", 'a moment'],
    ['[1, 2]', 'a list'],
    ["{'a': 1}", 'a structure'],
    ["interval '1 day'", 'an interval'],
    ["time '10:00'", 'a time'],
    ["'a'::blob", 'bytes']
  ])('refuses %s at the border, naming the column: %s', async (expression) => {
    const asked = warehouse.rows(`select 1 as fine, ${expression} as odd`);
    await expect(asked).rejects.toBeInstanceOf(QueryError);
    await expect(asked).rejects.toThrow(/Column odd arrives as/);
  });

  test('holds the border also where there are no rows', async () => {
    await expect(warehouse.rows('select 1::bigint as odd where false')).rejects.toThrow(/Column odd/);
    expect(await warehouse.rows('select 1 as fine where false')).toEqual([]);
  });

  test('refuses two columns of one name, of which one would be lost', async () => {
    await expect(warehouse.rows('select 1 as a, 2 as a')).rejects.toThrow('Two columns are called a');
  });

  test.each(['select 1; select 2', 'create table t as select 1; drop table t', 'select 1;;', ''])(
    'refuses what is not one statement: %s',
    async (sql) => {
      await expect(warehouse.rows(sql)).rejects.toBeInstanceOf(QueryError);
      await expect(warehouse.run(sql)).rejects.toBeInstanceOf(QueryError);
    }
  );

  test('takes one statement with semicolons where they end nothing', async () => {
    const sql = `select 'a;b' as "c;d" -- e; f
      /* g; h */;`;
    expect(await warehouse.rows(sql)).toEqual([{ 'c;d': 'a;b' }]);
  });

  test('binds values, which can be no SQL', async () => {
    const sql = 'select ? as a, ?::integer as b, ? as c, ? as d';
    expect(await warehouse.rows(sql, ["'; drop table x; --", 4, null, true])).toEqual([
      { a: "'; drop table x; --", b: 4, c: null, d: true }
    ]);
  });

  test('says which statement was refused', async () => {
    const refused = await warehouse.rows('select * from nowhere').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(QueryError);
    expect((refused as QueryError).sql).toBe('select * from nowhere');
  });

  test('rejects a query that is cancelled already', async () => {
    const asked = warehouse.rows('select 1 as a', [], AbortSignal.abort());
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('is DuckDB 1.4.3', () => {
    expect(warehouse.engine.version).toBe('v1.4.3');
  });
});

test('the native engine keeps to one thread unless told, since on more it can give a group twice', async () => {
  const byDefault = await openNative();
  try {
    const rows = await byDefault.rows("select current_setting('threads')::integer as threads");
    expect(rows).toEqual([{ threads: 1 }]);
  } finally {
    await byDefault.close();
  }
});

test('the native engine stops a query that is cancelled while it runs, and answers the next', async () => {
  const cancel = new AbortController();
  const endless =
    'select count(*)::integer as n from range(1000000) a, range(1000000) b where (a.range * b.range) % 7 = 3';
  const asked = native.rows(endless, [], cancel.signal);
  setTimeout(() => cancel.abort(), 50);
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  expect(await native.rows('select 1 as a')).toEqual([{ a: 1 }]);
});

test('quotation marks that double do not hide a second statement', () => {
  expect(() => assertOneStatement("select 'it''s; fine'")).not.toThrow();
  expect(() => assertOneStatement("select 'it''s'; select 2")).toThrow(QueryError);
  expect(() => assertOneStatement('select $$a;b$$')).not.toThrow();
  expect(() => assertOneStatement('select $x$a;$x$; select 2')).toThrow(QueryError);
});

test('read_csv goes by position, so a swapped header must be mapped before', async () => {
  const slot = await wasm.attach(new TextEncoder().encode('b,a\n1,2\n'));
  const sql = `select * from read_csv('${slot}', columns = {'a': 'varchar', 'b': 'varchar'}, header = true, auto_detect = false)`;
  expect(await wasm.rows(sql)).toEqual([{ a: '1', b: '2' }]);
  await wasm.detach(slot);
});
