// Any table of the contract, written as a force's own system would, is read by its mapping as the plain one is; and
// without it, no row is read as anything that it is not.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsOf, spelling } from '../src/lib/extracts/contract.ts';
import type { Column } from '../src/lib/extracts/contract.ts';
import { extractById } from '../src/lib/extracts/registry.ts';
import type { ExtractId } from '../src/lib/extracts/registry.ts';
import type { Problem } from '../src/lib/shared/outcome.ts';
import type { Receipt } from '../src/lib/extracts/records.ts';
import { mappingFileText, readMappingFile } from '../src/lib/intake/mapping-file.ts';
import type { MappedTable, MappingFile } from '../src/lib/intake/mapping-file.ts';
import { problemsOf } from '../src/lib/intake/files.ts';
import { readFiles } from '../src/lib/intake/open-node.ts';
import { loadRecords } from '../src/lib/warehouse/load.ts';
import { openNative } from '../src/lib/warehouse/native.ts';
import { createSchema } from '../src/lib/warehouse/schema.ts';
import type { Row, Warehouse } from '../src/lib/warehouse/warehouse.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openNative();
  await createSchema(warehouse);
});
afterAll(() => warehouse.close());

interface Written {
  readonly extract: ExtractId;
  readonly plain: string;
  readonly dirty: string;
  readonly mapped: MappedTable;
  readonly rows: number;
  readonly titles: number;
  readonly totals: number;
}

const EXTRACTS: readonly ExtractId[] = ['cases', 'officers', 'visits', 'absences', 'vetting', 'training'];

const calendarDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A right value of the column; the first of a key is made different in each row. */
function valueOf(column: Column): fc.Arbitrary<string> {
  switch (column.kind) {
    case 'code':
      return fc.constantFrom(...column.codes!);
    case 'day':
      return calendarDay;
    case 'moment':
      return fc.tuple(calendarDay, fc.constantFrom('', 'T09:05', 'T23:59')).map((parts) => parts.join(''));
    case 'yes_no':
      return fc.constantFrom('yes', 'no');
    default:
      return fc.constant(column.example);
  }
}

interface Local {
  readonly codes: boolean;
  readonly days: boolean;
}

/** As a system would write it: the day first, or codes as words of its own. */
function localText({ kind }: Column, value: string, { codes, days }: Local): string {
  if (value === '') return '';
  if (kind === 'code' && codes) return `Our ${value.replaceAll('_', ' ')}`;
  if (!days || (kind !== 'day' && kind !== 'moment')) return value;
  const [day, time] = value.split('T') as [string, string?];
  const [year, month, date] = day.split('-');
  return `${Number(date)}/${month}/${year}${time === undefined ? '' : ` ${time}`}`;
}

/** A header for the column, and whether only a mapping can say what it is. */
const headerOf = (column: Column): fc.Arbitrary<{ header: string; isMapped: boolean }> =>
  fc.oneof(
    fc
      .constantFrom(column.name, ...(column.otherNames ?? []))
      .chain((name) =>
        fc
          .constantFrom(name, name.toUpperCase(), ` ${name.replaceAll('_', ' ')} `, name.replaceAll('_', '-'))
          .map((header) => ({ header, isMapped: false }))
      ),
    fc.constant({ header: `Field ${[...column.name].reverse().join('')}`, isMapped: true })
  );

const DELIMITERS = [',', ';', '\t', '|'] as const;

const written: fc.Arbitrary<Written> = fc.constantFrom(...EXTRACTS).chain((id) => {
  const extract = extractById(id);
  const columns = columnsOf(extract);
  const ordered = new Set(extract.orderedDays.flatMap(({ from, to }) => [from, to]));
  const cell = (column: Column) =>
    column.required
      ? valueOf(column)
      : fc.oneof(fc.constant(''), ordered.has(column.name) ? fc.constant('') : valueOf(column));
  return fc
    .record({
      headers: fc.tuple(...columns.map(headerOf)),
      rows: fc.array(fc.tuple(...columns.map(cell)), { minLength: 1, maxLength: 6 }),
      delimiter: fc.constantFrom(...DELIMITERS),
      titles: fc.array(fc.constantFrom('Report', 'As of 30/09/2026', '', '"two\nlines"'), { maxLength: 4 }),
      totals: fc.boolean(),
      local: fc.record({ codes: fc.boolean(), days: fc.boolean() })
    })
    .map(({ headers, rows, delimiter, titles, totals, local }): Written => {
      const keyed = rows.map((row, index) => [`K-${index}`, ...row.slice(1)]);
      const line = (cells: readonly string[], separator: string) => `${cells.join(separator)}\n`;
      const values = new Map(
        columns
          .filter(({ kind }) => kind === 'code')
          .map((column) => [
            column.name,
            new Map(column.codes!.map((code) => [spelling(localText(column, code, local)), code]))
          ])
      );
      const dirty = [
        ...titles.map((title) => `${title}\n`),
        line(
          headers.map(({ header }) => header),
          delimiter
        ),
        ...keyed.map((row) =>
          line(
            row.map((value, index) => localText(columns[index]!, value, local)),
            delimiter
          )
        ),
        ...(totals ? [line(['Total', ...columns.slice(1).map(() => '')], delimiter)] : [])
      ];
      return {
        extract: id,
        plain: [
          line(
            columns.map(({ name }) => name),
            ','
          ),
          ...keyed.map((row) => line(row, ','))
        ].join(''),
        dirty: dirty.join(''),
        mapped: {
          headers: headers.map(({ header }) => header.trim()),
          mapping: {
            extract: id,
            dayOrder: 'day_first',
            columns: new Map(
              headers.flatMap(({ header, isMapped }, index): [string, string][] =>
                isMapped ? [[header, columns[index]!.name]] : []
              )
            ),
            values
          }
        },
        rows: rows.length,
        titles: titles.length,
        totals: totals ? 1 : 0
      };
    });
});

interface Loaded {
  readonly receipt: Receipt | null;
  readonly problems: readonly Problem[];
  readonly rows: readonly Row[];
}

async function loaded(name: string, text: string, file?: MappingFile): Promise<Loaded> {
  const bytes = new TextEncoder().encode(text);
  const brought = await readFiles([{ name, bytes }], file ? { mappings: { name: 'm.json', file } } : {});
  const [records] = brought.records;
  if (!records) return { receipt: null, problems: problemsOf(brought), rows: [] };
  const outcome = await loadRecords(warehouse, records);
  if (!outcome.ok) return { receipt: null, problems: outcome.problems, rows: [] };
  const rows = await warehouse.rows(
    `select columns(* exclude record_number)::varchar from stg_${records.extract} order by record_number`
  );
  return { receipt: outcome.value, problems: outcome.value.problems, rows };
}

/** Through its file, as a reader would keep it. */
function mappingsWith(mapped: MappedTable): MappingFile {
  const text = mappingFileText({ producedFor: 'An invented system', tables: [mapped] });
  const read = readMappingFile('m.json', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problems[0]?.sentence);
  return read.value;
}

test('with its mapping it reads as the plain one, and what is above and below it is told', async () => {
  await fc.assert(
    fc.asyncProperty(written, async ({ extract, plain, dirty, mapped, rows, titles, totals }) => {
      const expected = await loaded(`${extract}.csv`, plain);
      expect(expected.receipt).toMatchObject({ rows, accepted: rows });
      const read = await loaded('Export.txt', dirty, mappingsWith(mapped));
      expect(read.problems.filter(({ severity }) => severity === 'file')).toEqual([]);
      expect(read.receipt).toMatchObject({
        aboveHeader: titles,
        rows: rows + totals,
        rejected: totals,
        blank: 0
      });
      expect(read.rows).toEqual(expected.rows);
    }),
    { numRuns: 60 }
  );
});

/** Not there, or loaded as other, of which a notice tells. */
const isTold = (value: unknown): boolean => value === null || value === 'other';

test('without it a row is refused, or every value in it is the right one or is not there', async () => {
  await fc.assert(
    fc.asyncProperty(written, async ({ extract, plain, dirty }) => {
      const expected = await loaded(`${extract}.csv`, plain);
      const { receipt, problems, rows } = await loaded(`${extract}.txt`, dirty);
      if (!receipt) {
        expect(problems.length).toBeGreaterThan(0);
        return;
      }
      for (const row of rows) {
        const right = expected.rows.filter((each) =>
          Object.entries(row).every(([name, value]) => isTold(value) || each[name] === value)
        );
        expect([row, right.length > 0]).toEqual([row, true]);
      }
    }),
    { numRuns: 60 }
  );
});
