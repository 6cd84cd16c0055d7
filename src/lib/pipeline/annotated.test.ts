// Whatever a file holds, each of its rows is accepted, rejected or blank, and its copy says of each which.
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../../../tests/support/pipeline.ts';
import { utf8 } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';
import type { Receipt, Records } from '../extracts/records.ts';
import { annotated } from '../intake/annotated-file.ts';
import { nodeOpener, readFiles } from '../intake/open-node.ts';
import { openFiles } from '../intake/open.ts';
import type { FileBytes } from '../intake/opener.ts';
import { workbookParts } from '../intake/written-workbook.ts';
import { annotatedCopy } from './annotated.ts';
import { Force } from './force.ts';
import type { Reader } from './lens.ts';

let shared: Awaited<ReturnType<typeof engines>>;

beforeAll(async () => {
  shared = await engines();
});

afterAll(() => shared.warehouse.close());

const EVERYBODY: Reader = { lens: null, unitId: null };

interface Copied {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly receipt: Receipt;
}

const tablesOf = async (file: FileBytes) => (await openFiles([file], nodeOpener)).tables;
const read = async (file: FileBytes): Promise<Records | undefined> => (await readFiles([file])).records[0];

async function copied(file: FileBytes, records: Records, reader = EVERYBODY): Promise<Copied | null> {
  const force = await Force.open(shared, reader);
  const outcome = await force.load(records);
  if (!outcome.ok) return null;
  const copy = await annotatedCopy(force, records, { openAgain: () => tablesOf(file), annotate: annotated });
  if (!copy.ok) throw new Error(copy.problems[0]?.sentence);
  const blob = new Blob([...copy.value.parts]);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { name: copy.value.name, bytes, text: await blob.text(), receipt: outcome.value };
}

const cellsOf = (text: string, delimiter: string): string[][] => {
  const { data } = Papa.parse<string[]>(text, { delimiter });
  return data.at(-1)?.join('') === '' && data.at(-1)?.length === 1 ? data.slice(0, -1) : data;
};

/** How many rows of the copy say what, below its header. */
function said(rows: readonly (readonly string[])[]) {
  const header = rows.findIndex(([first]) => first === 'Validation result');
  const results = rows.slice(header + 1).map(([result]) => result);
  const count = (...words: string[]) => results.filter((result) => words.includes(result ?? '')).length;
  return {
    rows: results.length,
    accepted: count('Passed', 'Passed with a notice'),
    rejected: count('Rejected'),
    blank: count('Blank')
  };
}

const counts = ({ rows, accepted, rejected, blank }: Receipt) => ({ rows, accepted, rejected, blank });

const HEADER = ['check_id', 'case_id', 'agency', 'checked_on', 'shoe size'];
const right = (index: number) => [`K-${index}`, `C-${index % 5}`, 'health', '2026-09-30', '44'];
const JUNK = [
  '',
  ' ',
  'Fire Service',
  '31/12/2026',
  '=1+1',
  '-',
  'a "b" c',
  'x\ny',
  ';,|',
  'K-1',
  'é',
  '“”',
  "'=2"
];
const DELIMITERS = [',', ';', '\t', '|'];

type Change = { readonly row: number; readonly field: number; readonly what: string | null | 'cut' | 'grow' };

const change: fc.Arbitrary<Change> = fc.record({
  row: fc.nat(40),
  field: fc.nat(4),
  what: fc.oneof(fc.constantFrom(...JUNK), fc.constantFrom(null, 'cut', 'grow'))
});

/** A row is blanked, cut short, grown, or has one cell changed; duplicates of keys come by `K-1`. */
function changed(rows: string[][], { row, field, what }: Change): void {
  const cells = rows[row % rows.length];
  if (!cells) return;
  if (what === null) cells.splice(0);
  else if (what === 'cut') cells.pop();
  else if (what === 'grow') cells.push('surplus');
  else cells[field % Math.max(cells.length, 1)] = what;
}

const written = (rows: readonly string[][], delimiter: string, lineEnd: string): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => (/[",;|\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter)
    )
    .map((line) => line + lineEnd)
    .join('');

const RUNS = { numRuns: runs(20), endOnFailure: true } as const;

describe('the copy', () => {
  it('has each row of the file, as many of each kind as the receipt counts, and brought back is the same again', async () => {
    const force = fc.record({
      size: fc.integer({ min: 1, max: 40 }),
      changes: fc.array(change, { maxLength: 25 }),
      delimiter: fc.constantFrom(...DELIMITERS),
      lineEnd: fc.constantFrom('\n', '\r\n')
    });
    let copies = 0;
    await fc.assert(
      fc.asyncProperty(force, async ({ size, changes, delimiter, lineEnd }) => {
        const rows = Array.from({ length: size }, (_, index) => right(index));
        for (const each of changes) changed(rows, each);
        const text = written([HEADER, ...rows], delimiter, lineEnd);
        const file = { name: 'agency_checks.csv', bytes: utf8(text) };
        const records = await read(file);
        const copy = records && (await copied(file, records));
        if (!copy) return;
        copies += 1;
        const [all, own] = [cellsOf(copy.text, delimiter), cellsOf(text, delimiter)];
        expect(said(all)).toEqual(counts(copy.receipt));
        const { accepted, rejected, blank } = copy.receipt;
        expect(accepted + rejected + blank).toBe(copy.receipt.rows);
        expect(copy.receipt.rows).toBe(rows.length);
        const back = (cells: readonly string[]) =>
          cells.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r\n])/, '').replaceAll('\r\n', '\n'));
        expect(all.map((cells) => back(cells.slice(2)))).toEqual(own.map(back));
        const again = { name: 'agency_checks-checked.csv', bytes: copy.bytes };
        const second = await copied(again, (await read(again)) as Records);
        expect(second && counts(second.receipt)).toEqual(counts(copy.receipt));
        const withoutErrors = ([result = '', , ...cells]: string[]) => [result, ...cells];
        expect(cellsOf(second?.text ?? '', delimiter).map(withoutErrors)).toEqual(all.map(withoutErrors));
      }),
      RUNS
    );
    expect(copies).toBeGreaterThan(runs(20) / 2);
  });

  it('has as many rows as the receipt counts, however the bytes of the file were broken', async () => {
    const broken = fc.array(
      fc.record({ at: fc.nat(2000), byte: fc.constantFrom('"', '\n', ',', '\r', "'", ' ') }),
      {
        maxLength: 12
      }
    );
    await fc.assert(
      fc.asyncProperty(broken, async (breaks) => {
        const rows = Array.from({ length: 30 }, (_, index) => right(index));
        const bytes = utf8(written([HEADER, ...rows], ',', '\n'));
        const headerLength = HEADER.join().length + 1;
        for (const { at, byte } of breaks)
          bytes[headerLength + (at % (bytes.length - headerLength))] = byte.charCodeAt(0);
        const file = { name: 'agency_checks.csv', bytes };
        const records = await read(file);
        const copy = records && (await copied(file, records));
        if (!copy) return;
        const { accepted, rejected, blank } = copy.receipt;
        expect(accepted + rejected + blank).toBe(copy.receipt.rows);
        expect(said(cellsOf(copy.text, ','))).toEqual(counts(copy.receipt));
      }),
      RUNS
    );
  });

  it('of a workbook is a workbook, with the rows and titles of its sheet', async () => {
    async function* sheet() {
      yield [['Agency checks of the force'], [], HEADER];
      yield [right(1), [...right(2).slice(0, 3), 'soon'], [], right(1)];
    }
    const parts = await workbookParts('Checks', sheet());
    const file = { name: 'agency_checks.xlsx', bytes: new Uint8Array(await new Blob(parts).arrayBuffer()) };
    const [table] = await tablesOf(file);
    const records = (await read(file)) as Records;
    const copy = (await copied(file, records)) as Copied;
    expect(copy.name).toBe('agency_checks-checked.xlsx');
    const [again] = await tablesOf({ name: copy.name, bytes: copy.bytes });
    expect(again).toMatchObject({ sheet: 'Checks' });
    const [own, all] = [table, again].map((one) => cellsOf(new TextDecoder().decode(one?.bytes), ','));
    const filled = (cells: string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
    expect(all?.map((cells) => filled(cells.slice(2)))).toEqual(own?.map(filled));
    expect(said(all ?? [])).toEqual({ rows: 4, accepted: 1, rejected: 2, blank: 1 });
    expect(all?.at(-1)?.slice(0, 2)).toEqual([
      'Rejected',
      'check_id “K-1” stands in row 4 already; row 7 was not loaded.'
    ]);
  });

  it('is refused where the file is no longer what was read, or can’t be read', async () => {
    const file = { name: 'agency_checks.csv', bytes: utf8(written([HEADER, right(1)], ',', '\n')) };
    const records = (await read(file)) as Records;
    const force = await Force.open(shared, EVERYBODY);
    const other = { ...file, bytes: utf8(written([HEADER, right(2)], ',', '\n')) };
    for (const tables of [await tablesOf(other), []])
      expect(
        await annotatedCopy(force, records, { openAgain: async () => tables, annotate: annotated })
      ).toMatchObject({
        ok: false,
        problems: [{ id: 'file-changed', sentence: 'agency_checks.csv is not what it was when it was read.' }]
      });
  });

  it.each([
    ['unit', false],
    ['force', false],
    ['welfare', true]
  ] as const)('of counselling is for the welfare lead: for the reader %s, %s', async (lens, isGiven) => {
    const file = {
      name: 'counselling.csv',
      bytes: utf8('session_id,officer_id,outcome\nS1,O1,attended\nS2,O1,wept\n')
    };
    const records = (await read(file)) as Records;
    const force = await Force.open(shared, { lens, unitId: 'North' });
    let isOpened = false;
    const openAgain = async () => {
      isOpened = true;
      return tablesOf(file);
    };
    const copy = await annotatedCopy(force, records, { openAgain, annotate: annotated });
    expect([copy.ok, isOpened]).toEqual([isGiven, isGiven]);
    if (!copy.ok) return;
    const bytes = new Uint8Array(await new Blob([...copy.value.parts]).arrayBuffer());
    expect(await read({ name: copy.value.name, bytes })).toMatchObject({ recordCount: 2 });
  });
});
