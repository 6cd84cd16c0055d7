// A file that goes to the engine in pieces comes out as it does whole.
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { recordsOf } from '../../../tests/support/force.ts';
import { officer, openLoader } from '../../../tests/support/loader.ts';
import { loadRecords } from './load.ts';
import { createSchema } from './schema.ts';

const { warehouse } = await openLoader();
afterAll(() => warehouse.close());
beforeEach(() => createSchema(warehouse));

const size = vi.hoisted(() => ({ pieceBytes: 1 << 26 }));
vi.mock('./pieces.ts', async (original) => {
  const pieces = await original<typeof import('./pieces.ts')>();
  return { ...pieces, piecesOf: (bytes: Uint8Array) => pieces.piecesOf(bytes, size.pieceBytes) };
});

async function loaded(rows: readonly Parameters<typeof recordsOf>[1][number][], pieceBytes: number) {
  size.pieceBytes = pieceBytes;
  const outcome = await loadRecords(warehouse, recordsOf('officers', rows));
  const staged = await warehouse.rows(
    'select record_number, officer_id, role::varchar as role from stg_officers order by record_number'
  );
  return { outcome, staged };
}

test('with its numbers, its problems and its repeated keys', async () => {
  const rows = [
    ...Array.from({ length: 9 }, (_, index) => officer(`O-${index}`)),
    officer('O-9', { role: 'chief' }),
    officer('O-10', { started_on: '2026-02-30' }),
    officer('O-3'),
    officer('O-12')
  ];
  const whole = await loaded(rows, 1 << 26);
  expect(whole.outcome).toMatchObject({ ok: true, value: { rows: 13, accepted: 10, rejected: 3 } });
  expect(whole.staged.at(-1)).toMatchObject({ record_number: 12, officer_id: 'O-12' });
  for (const pieceBytes of [1, 100, 300]) expect(await loaded(rows, pieceBytes)).toEqual(whole);
});
