// What is told while a large file is read, and that being told changes nothing of what is read.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arrowTable, parquetOf } from '../../../tests/support/columnar.ts';
import { textTable } from '../../../tests/support/inspecting.ts';
import { utf8 } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';
import { rowXml, xlsxOf } from '../../../tests/support/workbooks.ts';
import { Utf8 } from 'apache-arrow';
import { amountInWords, watchOf, type Amount } from './amount.ts';
import { nodeOpener } from './open-node.ts';
import type { Source } from './opener.ts';
import { scan } from './scan.ts';

describe('how much was read', () => {
  it.each([
    [{ done: 40_200_000, of: 50_000_000, in: 'bytes' }, '40 of 50 MB'],
    [{ done: 400_000, of: 1_940_000, in: 'bytes' }, '0.4 of 1.9 MB'],
    [{ done: 120_000, of: 200_000, in: 'rows' }, '120,000 of 200,000 rows'],
    [{ done: 8192, of: null, in: 'rows' }, '8,192 rows']
  ] as const)('is said in words: %j', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it('goes on in the step of several files of which it is a part', () => {
    const steps: unknown[] = [];
    const step = { doing: 'Reading cases.csv', done: 2, of: 4 };
    const { onRead } = watchOf(step, { onProgress: (next) => steps.push(next) });
    onRead?.({ done: 25, of: 100, in: 'rows' });
    onRead?.({ done: 25, of: null, in: 'rows' });
    expect(steps).toEqual([
      { ...step, done: 2.25, amount: '25 of 100 rows' },
      { ...step, amount: '25 rows' }
    ]);
  });
});

describe('is told', () => {
  const told = async (read: (onRead: (amount: Amount) => void) => Promise<unknown>) => {
    const amounts: Amount[] = [];
    await read((amount) => amounts.push(amount));
    return amounts;
  };
  const open = (source: Pick<Source, 'name' | 'format' | 'bytes'>) =>
    told((onRead) => nodeOpener.open({ container: null, ...source }, { onRead }));

  it('of a text by its bytes, some megabytes at a time', async () => {
    const line = 'N-1,North unit,F-1\n';
    const table = textTable(`unit_id,unit_name,force_id\n${line.repeat(500_000)}`, 'units.csv');
    const { length } = table.bytes;
    const amounts = await told((onRead) => nodeOpener.read(table, {}, { onRead }));
    expect(amounts).toHaveLength(3);
    expect(amounts.every(({ of, in: unit }) => of === length && unit === 'bytes')).toBe(true);
  });

  it('of a workbook by its rows', async () => {
    const rows = Array.from({ length: 4100 }, (_, at) => rowXml(at + 1, 'x')).join('');
    const bytes = xlsxOf([{ name: 'A', rows }]);
    expect(await open({ name: 'force.xlsx', format: 'xlsx', bytes })).toEqual(
      [0, 2000, 4000].map((done) => ({ done, of: 4100, in: 'rows' }))
    );
  });

  it('of a Parquet file by its rows', async () => {
    const values = Array.from({ length: 20_000 }, (_, at) => `C-${at}`);
    const bytes = parquetOf(arrowTable({ id: [new Utf8(), values] }));
    const amounts = await open({ name: 'cases.parquet', format: 'parquet', bytes });
    expect(amounts.at(-1)).toEqual({ done: 20_000, of: null, in: 'rows' });
  });
});

test('a text is cut the same, in however many pieces', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a,\n\r "']{0,80}$/),
      fc.integer({ min: 0, max: 20 }),
      fc.constantFrom(null, [true, false]),
      (text, piece, dropped) => {
        const shape = {
          delimiter: 44,
          fieldCount: 2,
          dropped,
          days: [false, true],
          numbering: 'lines'
        } as const;
        const [whole, cut] = [Infinity, piece].map((size) => scan(utf8(text), shape, 0, 2, { piece: size }));
        expect(cut).toEqual(whole);
      }
    ),
    { numRuns: runs(3000), examples: [['a,\n ', 0, null]] }
  );
});
