// Compressed Arrow, as another program writes it: read as what it holds, or refused in a sentence.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnarLines, columnarRefusal } from '../../../tests/support/columnar.ts';
import { runs } from '../../../tests/support/strength.ts';
import { arrowStream, isCutOff } from './arrow-file.ts';
import { unpackedStream, type Most } from './arrow-unpacked.ts';
import { lz4Frame } from './lz4-frame.ts';
import { zstdFrame } from './zstd-frame.ts';

const NAMES = ['lz4.arrow', 'lz4.arrows', 'lz4-dictionary.arrows', 'zstd.arrow', 'zstd.arrows'];
const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../tests/support/arrow/${name}`, import.meta.url)));
const plenty: Most = { bytes: 10_000_000, over: () => new Error('too much') };
const only = (bytes: number): Most => ({ ...plenty, bytes });

/** As tests/support/arrow/made.py says. */
const DAY = 86_400_000;
const AGENCIES = ['hmpps', 'health', 'local_authority', ''];
const lines = Array.from({ length: 1600 }, (_, row) =>
  [
    `K-${row}`,
    AGENCIES[row % 4],
    new Date(Date.UTC(2024, 0, 1) + (row % 366) * DAY).toISOString().slice(0, 10),
    row % 3 === 0 ? '' : String(row * 0.25),
    `"the meeting room of the northern unit, on floor ${row % 7}"`
  ].join(',')
);

describe.each(NAMES)('%s', (name) => {
  const packed = read(name);

  test('is read', async () => {
    const table = await columnarLines(packed, name);
    expect(table.lines).toEqual(['check_id,agency,checked_on,hours,place', ...lines]);
    expect(table.notices).toEqual([]);
  });

  test('is the same once it is unpacked', () => {
    const unpacked = unpackedStream(arrowStream(packed), plenty);
    expect(unpacked.length).toBeGreaterThan(packed.length);
    expect(isCutOff(unpacked)).toBe(false);
    expect(unpackedStream(unpacked, plenty)).toEqual(unpacked);
  });

  test('is refused where it holds more than it may, before there is room made for it', () => {
    expect(() => unpackedStream(arrowStream(packed), only(20_000))).toThrow('too much');
  });

  test('with any bytes changed or cut gives a table or a sentence', async () => {
    const change = fc.record({ at: fc.nat(packed.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.nat(packed.length),
        async (changes, cut) => {
          const bytes = packed.slice(0, cut % 4 === 0 ? cut : packed.length);
          for (const { at, to } of changes) if (at < bytes.length) bytes[at] = to;
          expect(await columnarRefusal(bytes, 'table.arrow')).toMatch(/^(opened|table\.)/);
        }
      ),
      { numRuns: runs(100) }
    );
  });
});

const hex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g)!, (byte) => parseInt(byte, 16));

/** "ab" twice, then "c" to the end: literals, a match that runs into itself, a block as it is, the end. */
const LZ4 = hex(
  '04224d18604082' + '08000000' + '24' + '6162' + '0200' + '2063' + '63' + '01000080' + '21' + '00000000'
);
const ZSTD = hex('28b52ffd' + '20' + '05' + '290000' + '68656c6c6f');

describe('a frame', () => {
  test('of LZ4 gives its blocks, matches that run into themselves and blocks as they are', () => {
    expect(new TextDecoder().decode(lz4Frame(LZ4, 13))).toBe('abababababcc!');
  });

  test('of ZSTD gives its content', () => {
    expect(new TextDecoder().decode(zstdFrame(ZSTD, 5))).toBe('hello');
  });

  test.each([
    ['LZ4', lz4Frame, LZ4, 13],
    ['ZSTD', zstdFrame, ZSTD, 5]
  ] as const)('of %s is refused where it holds less or more than it should', (_, unpack, frame, size) => {
    expect(() => unpack(frame, size - 1)).toThrow('damaged');
    expect(() => unpack(frame, size + 1)).toThrow('damaged');
    for (let end = 0; end < frame.length; end++) expect(() => unpack(frame.subarray(0, end), size)).toThrow();
  });

  test('of LZ4 may not point back before its start', () => {
    const frame = LZ4.slice();
    frame[14] = 3;
    expect(() => lz4Frame(frame, 13)).toThrow('A damaged LZ4 frame');
  });

  test('of ZSTD may not ask for more than is made room for', () => {
    expect(() => zstdFrame(hex('28b52ffd' + '00' + 'ff' + '290000' + '68656c6c6f'), 5)).toThrow('damaged');
  });
});
