// An archive is unpacked within its limits, whatever it says of itself.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASES, textOf, utf8 } from '../../../tests/support/reading.ts';
import { withDirectory, zipped } from '../../../tests/support/archives.ts';
import { runs } from '../../../tests/support/strength.ts';
import { unpack } from './archive.ts';
import { Refused } from './fault.ts';
import { problemsOf } from './files.ts';
import { ARCHIVE_LIMITS, WORKBOOK_LIMITS } from './limits.ts';
import { readFiles } from './open-node.ts';

const UNITS = 'unit_id,unit_name,force_id\nU-1,North,F-1\n';
const LIMITS = { archiveBytes: 100_000, parts: 3, partBytes: 1000, unpackedBytes: 2000 };

function refusalOf(zip: Uint8Array, limits = LIMITS): string {
  try {
    Array.from(unpack('a.zip', zip, 'a ZIP archive', limits));
  } catch (cause) {
    if (cause instanceof Refused) return cause.problem.sentence;
    throw cause;
  }
  return 'unpacked';
}

const ids = (brought: Awaited<ReturnType<typeof readFiles>>) => problemsOf(brought).map(({ id }) => id);

describe('an archive', () => {
  test('is read as the files that it holds, in folders or not, with what systems leave passed over', async () => {
    const zip = zipped({
      'out/cases.csv': CASES,
      'out/units.csv': UNITS,
      '__MACOSX/._cases.csv': 'x',
      'out/.DS_Store': 'x',
      'manifest.json': JSON.stringify({
        schema_version: 1,
        as_of: '2026-09-30',
        extracts: [{ file: 'cases.csv' }]
      })
    });
    const brought = await readFiles([{ name: 'september.zip', bytes: zip }]);
    expect(brought.records.map(({ file, container, format }) => [file, container, format])).toEqual([
      ['september.zip/out/cases.csv', 'september.zip', 'delimited'],
      ['september.zip/out/units.csv', 'september.zip', 'delimited']
    ]);
    expect([brought.asOf, ids(brought)]).toEqual(['2026-09-30', ['not-in-manifest']]);
  });

  test('in an archive is told and left; its other files are read', async () => {
    const zip = zipped({ 'inner.zip': zipped({ 'units.csv': UNITS }), 'cases.csv': CASES });
    const brought = await readFiles([{ name: 'a.zip', bytes: zip }]);
    expect([brought.records.length, ids(brought)]).toEqual([1, ['nested-archive']]);
    expect(problemsOf(brought)[0]?.sentence).toBe(
      'a.zip/inner.zip is an archive inside another, which is not unpacked.'
    );
  });

  test('holding a file that was also brought by itself says so', async () => {
    const brought = await readFiles([
      { name: 'cases.csv', bytes: utf8(CASES) },
      { name: 'a.zip', bytes: zipped({ 'cases.csv': CASES }) }
    ]);
    expect([brought.records.length, ids(brought)]).toEqual([1, ['already-loaded']]);
  });

  test('whose paths climb out of it gives names, and nothing more', async () => {
    const brought = await readFiles([{ name: 'a.zip', bytes: zipped({ '../../etc/cases.csv': CASES }) }]);
    expect(brought.records[0]?.file).toBe('a.zip/../../etc/cases.csv');
  });
});

describe('an archive is refused', () => {
  const zip = zipped({ 'a.csv': CASES, 'b.csv': UNITS });
  test.each([
    ['with a password', 'a.zip is password protected.', withDirectory(zip, 0, 8, [1, 0])],
    ['cut off', 'a.zip can’t be read as a ZIP archive: it ends too soon.', zip.subarray(0, zip.length - 10)],
    [
      'with two files of one name',
      'a.zip can’t be read as a ZIP archive: two files in it have the name “a.csv”.',
      withDirectory(zip, 1, 46, [...utf8('a.csv')])
    ],
    [
      'that lies about a size',
      'a.zip can’t be read as a ZIP archive: its content is damaged.',
      withDirectory(zip, 0, 24, [5, 0, 0, 0])
    ],
    [
      'whose checksum does not fit',
      'a.zip can’t be read as a ZIP archive: its content is damaged.',
      withDirectory(zip, 0, 16, [1, 2, 3, 4])
    ],
    [
      'packed in an unknown way',
      'a.zip can’t be read as a ZIP archive: it is packed in a way that is not known here.',
      withDirectory(zip, 0, 10, [14, 0])
    ],
    [
      'that points past its end',
      'a.zip can’t be read as a ZIP archive: its list of contents does not fit what it holds.',
      withDirectory(zip, 0, 42, [255, 255, 255, 0])
    ],
    ['of too many files', 'a.zip holds more than 3 files.', zipped({ a: '', b: '', c: '', d: '' })],
    [
      'with too large a part',
      'a.zip holds a.csv, which unpacks to more than 0.001 MB.',
      zipped({ 'a.csv': 'x'.repeat(1001) })
    ],
    [
      'that unpacks to too much',
      'a.zip unpacks to more than 0.002 MB.',
      zipped({ a: 'x'.repeat(1000), b: 'y'.repeat(1000), c: 'z' })
    ]
  ])('%s', (_, sentence, bytes) => {
    expect(refusalOf(bytes)).toBe(sentence);
  });

  test('when it is too large to be looked at', () => {
    expect(refusalOf(new Uint8Array(100_001))).toBe(
      'a.zip is larger than 0.1 MB, which is the most for a ZIP archive.'
    );
  });

  test('when a part says that it is small and is not: nothing past the limit is kept', () => {
    const bomb = withDirectory(zipped({ 'a.csv': '0'.repeat(500_000) }), 0, 24, [10, 0, 0, 0]);
    expect(refusalOf(bomb)).toBe('a.zip holds a.csv, which unpacks to more than 0.001 MB.');
  });

  test('and unpacks within the limits of the product', () => {
    expect(refusalOf(zip, ARCHIVE_LIMITS)).toBe('unpacked');
    expect(ARCHIVE_LIMITS).toEqual({
      archiveBytes: 50e6,
      parts: 200,
      partBytes: 200e6,
      unpackedBytes: 500e6
    });
    expect(WORKBOOK_LIMITS).toEqual({ ...ARCHIVE_LIMITS, parts: 1000 });
  });
});

test('an archive with any bytes changed or cut is unpacked whole or refused with a reason', () => {
  const zip = zipped({ 'a.csv': CASES, 'b/c.csv': UNITS, empty: '' });
  const change = fc.record({ at: fc.nat(zip.length - 1), to: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), fc.nat(zip.length), (changes, length) => {
      const bytes = zip.slice(0, length < zip.length / 2 ? zip.length : length);
      for (const { at, to } of changes) if (at < bytes.length) bytes[at] = to;
      try {
        const parts = [...unpack('a.zip', bytes, 'a ZIP archive', ARCHIVE_LIMITS)];
        for (const part of parts) expect([CASES, UNITS, '']).toContain(textOf(part.bytes));
      } catch (cause) {
        expect(cause).toBeInstanceOf(Refused);
      }
    }),
    { numRuns: runs(2000) }
  );
});
