// Given Parquet and Arrow files, expect the rows that a CSV of the same table would have.
import {
  Bool,
  DateDay,
  DateMillisecond,
  Decimal,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  Int8,
  LargeUtf8,
  List,
  makeVector,
  Null,
  Struct,
  Table,
  TimeMicrosecond,
  TimeSecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  Uint32,
  Uint64,
  Uint8,
  Utf8,
  Binary,
  type DataType
} from 'apache-arrow';
import fc from 'fast-check';
import { Compression } from 'parquet-wasm';
import { describe, expect, test } from 'vitest';
import {
  arrowFile,
  arrowStream,
  arrowTable,
  columnarLines,
  columnarRefusal,
  parquetOf,
  type Columns
} from '../../../tests/support/columnar.ts';
import { utf8 } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';

const MOMENT = Date.UTC(2026, 8, 30, 14, 30);
const DAY = new Date(Date.UTC(2026, 8, 30));

const TYPES: readonly (readonly [string, DataType, readonly unknown[], readonly string[]])[] = [
  ['int8', new Int8(), [-128, null, 127], ['-128', '', '127']],
  ['int16', new Int16(), [-1], ['-1']],
  ['int32', new Int32(), [2_147_483_647], ['2147483647']],
  ['int64, exactly', new Int64(), [9_223_372_036_854_775_807n, null], ['9223372036854775807', '']],
  ['uint8', new Uint8(), [255], ['255']],
  ['uint32', new Uint32(), [4_294_967_295], ['4294967295']],
  ['uint64', new Uint64(), [18_446_744_073_709_551_615n], ['18446744073709551615']],
  ['float32, as it was written', new Float32(), [0.1, 37.5], ['0.1', '37.5']],
  ['float64', new Float64(), [0.1, 1e-7, 5, null], ['0.1', '0.0000001', '5', '']],
  ['bool', new Bool(), [true, false, null], ['yes', 'no', '']],
  ['utf8', new Utf8(), ['Ynys Môn', 'a,"b"', null], ['Ynys Môn', '"a,""b"""', '']],
  ['large utf8', new LargeUtf8(), ['x'], ['x']],
  [
    'a dictionary',
    new Dictionary(new Utf8(), new Int32()),
    ['high', 'low', 'high', null],
    ['high', 'low', 'high', '']
  ],
  ['date32', new DateDay(), [DAY, new Date(Date.UTC(1965, 0, 2)), null], ['2026-09-30', '1965-01-02', '']],
  ['date64', new DateMillisecond(), [DAY], ['2026-09-30']],
  ['timestamps in seconds', new TimestampSecond(), [MOMENT], ['2026-09-30T14:30']],
  [
    'timestamps in milliseconds',
    new TimestampMillisecond(),
    [MOMENT + 1500, +DAY, null],
    ['2026-09-30T14:30:01', '2026-09-30', '']
  ],
  ['timestamps in microseconds', new TimestampMicrosecond(), [MOMENT], ['2026-09-30T14:30']],
  ['timestamps in nanoseconds', new TimestampNanosecond(), [MOMENT], ['2026-09-30T14:30']],
  ['timestamps before 1970', new TimestampSecond(), [Date.UTC(1965, 0, 2, 3, 4)], ['1965-01-02T03:04']],
  ['times', new TimeSecond(), [52_200], ['14:30']],
  ['times in microseconds', new TimeMicrosecond(), [52_200_000_000n], ['14:30']],
  ['nothing', new Null(), [null, null], ['', '']]
];

/** A second column, so that a row of no value is a row. */
const withKey = (name: string, type: DataType, values: readonly unknown[]): Columns => ({
  [name]: [type, values],
  key: [new Utf8(), values.map((_, index) => `k${index}`)]
});

describe.each([
  ['an Arrow file', arrowFile, 'table.arrow'],
  ['an Arrow stream', arrowStream, 'table.arrow'],
  ['a Parquet file', parquetOf, 'table.parquet']
] as const)('%s', (_, written, name) => {
  test.each(TYPES)('has %s', async (_type, type, values, expected) => {
    const table = arrowTable(withKey('value', type, values));
    const { lines, notices } = await columnarLines(written(table), name);
    expect(lines).toEqual(['value,key', ...expected.map((text, index) => `${text},k${index}`)]);
    expect(notices).toEqual([]);
  });

  test('has decimals exactly', async () => {
    const type = new Decimal(2, 20, 128);
    const words = (number: bigint) => {
      const whole = BigInt.asUintN(128, number);
      return Uint32Array.from({ length: 4 }, (_word, index) =>
        Number((whole >> BigInt(32 * index)) & 0xffffffffn)
      );
    };
    const table = arrowTable(
      withKey('value', type, [words(3750n), words(-5n), words(123_456_789_012_345_678n), null])
    );
    const { lines } = await columnarLines(written(table), name);
    expect(lines).toEqual(['value,key', '37.50,k0', '-0.05,k1', '1234567890123456.78,k2', ',k3']);
  });

  test('leaves out what has no text, and says so', async () => {
    const table = arrowTable({
      id: [new Utf8(), ['A-1']],
      tags: [new List(new Field('item', new Utf8())), [['x', 'y']]],
      where: [new Struct([new Field('x', new Int32())]), [{ x: 1 }]],
      photo: [new Binary(), [Uint8Array.of(1, 2)]]
    });
    const { lines, notices } = await columnarLines(written(table), name);
    expect(lines).toEqual(['id', 'A-1']);
    expect(notices.map(({ sentence }) => sentence)).toEqual([
      `The column “tags” of ${name} holds lists, which can’t be read as a table’s values. It is not loaded.`,
      `The column “where” of ${name} holds structures, which can’t be read as a table’s values. It is not loaded.`,
      `The column “photo” of ${name} holds binary values, which can’t be read as a table’s values. It is not loaded.`
    ]);
  });

  test.each([
    ['UTC', '2026-06-30T23:30'],
    ['Europe/London', '2026-07-01T00:30'],
    ['+05:30', '2026-07-01T05:00']
  ])('has moments in the zone %s as the clock stood there, and says so', async (zone, expected) => {
    const type = new TimestampMillisecond(zone);
    const { lines, notices } = await columnarLines(
      written(arrowTable(withKey('at', type, [Date.UTC(2026, 5, 30, 23, 30)]))),
      name
    );
    expect(lines).toEqual(['at,key', `${expected},k0`]);
    expect(notices).toMatchObject([{ id: 'time-zone', column: 'at' }]);
  });
});

test.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI', 'ZSTD', 'LZ4_RAW'] as const)(
  'a Parquet file packed with %s is read',
  async (codec) => {
    const table = arrowTable({ id: [new Utf8(), Array.from({ length: 500 }, (_, index) => `C-${index}`)] });
    const { lines } = await columnarLines(parquetOf(table, Compression[codec]), 'table.parquet');
    expect([lines.length, lines.at(-1)]).toEqual([501, 'C-499']);
  }
);

const small = arrowTable({ id: [new Utf8(), ['A', 'B']], count: [new Int64(), [1n, 2n]] });
const file = arrowFile(small);
const stream = arrowStream(small);
const parquet = parquetOf(small);
const ended = (bytes: Uint8Array) => Uint8Array.from([...bytes, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);

describe('is refused in one sentence', () => {
  test.each([
    [
      'a stream without its end',
      'table.arrow can’t be read as an Arrow file: it ends too soon.',
      stream.subarray(0, -8),
      'table.arrow'
    ],
    [
      'a file cut off',
      'table.arrow can’t be read as an Arrow file: it ends too soon.',
      file.subarray(0, -20),
      'table.arrow'
    ],
    [
      'rubbish after the mark',
      'table.arrow can’t be read as an Arrow file: its content is damaged.',
      Uint8Array.from([...utf8('ARROW1'), ...new Array<number>(64).fill(7), ...utf8('ARROW1')]),
      'table.arrow'
    ],
    [
      'rubbish in a stream',
      'table.arrow can’t be read as an Arrow file: its content is damaged.',
      ended(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 9, 0, 0, 0, 1, 2, 3)),
      'table.arrow'
    ],
    [
      'a Parquet file cut off',
      'table.parquet can’t be read as a Parquet file: it ends too soon.',
      parquet.subarray(0, -20),
      'table.parquet'
    ],
    [
      'rubbish between the marks',
      'table.parquet can’t be read as a Parquet file: its content is damaged.',
      Uint8Array.from([...utf8('PAR1'), ...new Array<number>(64).fill(7), ...utf8('PAR1')]),
      'table.parquet'
    ],
    [
      'a table of nothing but lists',
      'table.arrow is empty.',
      arrowFile(arrowTable({ tags: [new List(new Field('item', new Utf8())), [['x']]] })),
      'table.arrow'
    ],
    [
      'a text with a NUL',
      'table.arrow can’t be read as an Arrow file: it holds a character that no text has.',
      arrowFile(arrowTable({ id: [new Utf8(), ['a\0b']] })),
      'table.arrow'
    ]
  ])('%s', async (_, sentence, bytes, name) => {
    expect(await columnarRefusal(bytes, name)).toBe(sentence);
  });
});

test('Parquet of several pieces has each of its rows once, in order', async () => {
  for (const count of [1 << 17, (1 << 17) + 3]) {
    const numbers = Int32Array.from({ length: count }, (_, index) => index);
    const { lines } = await columnarLines(parquetOf(new Table({ n: makeVector(numbers) })), 'table.parquet');
    expect(lines.length).toBe(count + 1);
    expect(lines.findIndex((line, index) => index > 0 && line !== String(index - 1))).toBe(-1);
  }
});

test.each([
  ['table.arrow', file],
  ['table.arrow', stream],
  ['table.parquet', parquet]
])('any bytes changed or cut in %s give a table or a sentence', async (name, whole) => {
  const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.nat(whole.length),
      async (changes, cut) => {
        const bytes = whole.slice(0, cut % 4 === 0 ? cut : whole.length);
        for (const { at, to } of changes) if (at < bytes.length) bytes[at] = to;
        expect(await columnarRefusal(bytes, name)).toMatch(/^(opened|table\.)/);
      }
    ),
    { numRuns: runs(400) }
  );
});
