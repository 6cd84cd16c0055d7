// What a file may look like and still be read, and what stops it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import { lineOf } from '../extracts/records.ts';
import { CASES, read, readFile, records, stopped, textOf, utf8 } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';

const utf16 = (text: string, isBig: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [`\uFEFF`, ...text].forEach((character, index) =>
    view.setUint16(index * 2, character.charCodeAt(0), !isBig)
  );
  return bytes;
};

describe('encodings', () => {
  const UNITS = 'unit_id,unit_name,force_id\nU-1,Ynys Môn,F-1\n';
  test.each([
    ['utf-8', utf8(UNITS)],
    ['utf-8', utf8(`\uFEFF${UNITS}`)],
    ['utf-16le', utf16(UNITS, false)],
    ['utf-16be', utf16(UNITS, true)],
    ['windows-1252', Uint8Array.from(UNITS, (character) => character.charCodeAt(0))]
  ] as const)('%s is read and reported', async (encoding, bytes) => {
    const read = await records(bytes, 'units.csv');
    expect([read.encoding, read.columns, textOf(read.bytes)]).toEqual([
      encoding,
      ['unit_id', 'unit_name', 'force_id'],
      'U-1,Ynys Môn,F-1\n'
    ]);
  });

  test('the hash and the size are those of the file as it was brought', async () => {
    const { sha256, byteCount } = await records(`\uFEFF${CASES}`);
    expect(byteCount).toBe(CASES.length + 3);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(sha256).not.toBe((await records(CASES)).sha256);
  });
});

describe('headers', () => {
  test('are matched in any case, with spaces or hyphens, and by a few other names', async () => {
    const { columns } = await records(
      CASES.replace('case_id', ' Case ID ').replace('risk_level', 'RISK').replace('opened_on', 'Date-Opened')
    );
    expect(columns).toEqual(['case_id', 'unit_id', 'category', 'risk_level', 'management', 'opened_on']);
  });

  test('in the contract come before other names for the same column', async () => {
    const both = CASES.replace('opened_on', 'opened_on,risk').replace('2026-01-05', '2026-01-05,low');
    const { columns, ignoredHeaders } = await records(both);
    expect([columns[3], columns[6], ignoredHeaders]).toEqual(['risk_level', null, ['risk']]);
  });

  test.each([',', ';', '\t', '|'] as const)('say that the delimiter is %j', async (delimiter) => {
    const read = await records(CASES.replaceAll(',', delimiter));
    expect([read.delimiter, read.recordCount, read.isPlain]).toEqual([delimiter, 1, true]);
  });

  test('may stand under a line that names the delimiter, and under blank lines', async () => {
    const separated = await records(`sep=;\r\n${CASES.replaceAll(',', ';')}`);
    expect([separated.delimiter, lineOf(separated.lines, 0)]).toEqual([';', 3]);
    const below = await records(`\n\n${CASES}`);
    expect([below.aboveHeader, below.blankCount, lineOf(below.lines, 0)]).toEqual([2, 0, 4]);
  });

  test('that are in no contract are not loaded, and are listed', async () => {
    const { columns, ignoredHeaders, problems } = await records(
      'case_id,unit_id,Shoe size,category,risk_level,management,opened_on,\nC-1,U-1,9,1,high,active,2026-01-05,\n'
    );
    expect([columns[2], columns[7], ignoredHeaders]).toEqual([null, null, ['Shoe size']]);
    expect(problems.map(({ id, column }) => [id, column])).toEqual([['unknown-column', 'Shoe size']]);
  });

  test.each([
    ['missing-column', 'case_id,unit_id,category,management,opened_on\nC-1,U-1,1,active,2026-01-05'],
    ['duplicate-header', CASES.replace('unit_id', 'unit_id,Unit-ID').replace('U-1', 'U-1,U-2')],
    ['forbidden-header', CASES.replace('opened_on', 'opened_on,__proto__')],
    ['too-many-columns', CASES.replace('opened_on', `opened_on${',x'.repeat(200)}`)],
    ['unterminated-quote', CASES.replace('opened_on', '"opened_on')],
    ['not-text', `case_id,${'x'.repeat(LIMITS.cellBytes + 1)}\n`],
    ['header-only', CASES.split('\n')[0]!],
    ['header-only', `${CASES.split('\n')[0]}\n\n,,,,,\n`],
    ['empty-file', ''],
    ['empty-file', '\uFEFF\n\n'],
    ['nothing-accepted', CASES.replace(',2026-01-05', '')]
  ])('%s stops the file', async (id, content) => {
    expect(await stopped(content)).toMatchObject({ id, severity: 'file', file: 'cases.csv' });
  });
});

describe('files that are no tables', () => {
  test('a hundred megabytes of noise are turned away at once', async () => {
    const noise = new Uint8Array(100_000_000).map((_, index) => (index * 2_654_435_761) >>> 24);
    const start = performance.now();
    expect((await stopped(noise)).id).toBe('not-text');
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a file over the limit is turned away with its size', async () => {
    const found = await stopped(new Uint8Array(LIMITS.fileBytes + 1).fill(65));
    expect(found.sentence).toBe('cases.csv is 201 MB; a file may have 200 MB.');
    expect(found.advice).toContain('the command line, which takes files of up to 2,000 MB');
  });

  test('the limit is the caller’s to set, and the file is told of the one that turned it away', async () => {
    const bytes = new TextEncoder().encode('case_id,unit_id\n');
    const read = (mostBytes: number) => readFile({ name: 'cases.csv', bytes }, { mostBytes });
    const ids = async (mostBytes: number) => {
      const outcome = await read(mostBytes);
      return outcome.ok ? [] : outcome.problems.map(({ id }) => id);
    };
    expect(await ids(bytes.length)).toEqual(['missing-column']);
    expect(await ids(bytes.length - 1)).toEqual(['too-large']);
  });
});

describe('which extract it is', () => {
  test.each([
    ['cases.csv', 'cases'],
    ['Cases 2026-09-30 (1).csv', 'cases'],
    ['export.txt', 'cases'],
    ['visits.csv', 'cases']
  ])('%s with the columns of cases is %s', async (name, extract) => {
    expect((await records(CASES, name)).extract).toBe(extract);
  });

  test('is the one whose columns fit best, and is not guessed where two fit alike', async () => {
    const checks = 'case_id,due_on,agency,check_id,checked_on\nC-1,2026-01-01,health,K-1,2026-01-01\n';
    expect((await records(checks, 'list.csv')).extract).toBe('agency_checks');
    expect((await records('case_id,due_on\nC-1,2026-01-01\n', 'list.csv')).extract).toBe('notifications');
    const both = 'escort_id,case_id,officer_id,escorted_at,level,granted_on,status\n';
    expect((await stopped(both, 'list.csv')).id).toBe('unrecognised-file');
  });

  test('is what the reader says it is', async () => {
    expect((await stopped(CASES, 'cases.csv', { extract: 'areas' })).id).toBe('missing-column');
  });

  test('is not guessed from columns that fit none', async () => {
    expect(await stopped('a,b\n1,2\n', 'list.csv')).toMatchObject({ id: 'unrecognised-file' });
  });
});

test('rejected rows are told one by one to a thousand, and their counts add up', async () => {
  const { problems, rejectedCount } = await records(CASES + 'C-2\n'.repeat(1200));
  const told = problems.filter(({ id }) => id === 'ragged-row');
  expect([told.length, rejectedCount]).toEqual([1001, 1200]);
  expect(told.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(1200);
});

test('any bytes give an outcome, never a throw', async () => {
  const start = utf8('unit_id,unit_name,force_id\n');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, hasHeader) => {
      const outcome = await read(hasHeader ? Uint8Array.from([...start, ...bytes]) : bytes, 'units.csv');
      if (outcome.ok) expect(outcome.value.recordCount).toBeGreaterThan(0);
      else expect(outcome.problems.every(({ sentence }) => sentence.length > 10)).toBe(true);
    }),
    { numRuns: runs(1500) }
  );
});
