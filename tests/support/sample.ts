// The committed sample force as plain rows of text, for tests that look into the files themselves.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type CsvRow = Readonly<Record<string, string>>;
/** Column → value, or values of which one will do. */
export type Where = Readonly<Record<string, string | readonly string[]>>;

export const root = resolve(import.meta.dirname, '../..');
export const sample = join(root, 'data/sample');

const tables = new Map<string, readonly CsvRow[]>();

/** Rows of one extract of the committed sample, which quotes nothing. */
export function table(extract: string): readonly CsvRow[] {
  const known = tables.get(extract);
  if (known) return known;
  const text = readFileSync(join(sample, `${extract}.csv`), 'utf8');
  if (text.includes('"')) throw new Error(`${extract}.csv quotes a cell`);
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(',');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
  tables.set(extract, rows);
  return rows;
}

/** Every named column has the value, or one of the values. */
export const matches = (row: CsvRow, where: Where): boolean =>
  Object.entries(where).every(([name, wanted]) =>
    typeof wanted === 'string' ? row[name] === wanted : wanted.includes(row[name] ?? '')
  );

export const rowsWhere = (extract: string, where: Where): CsvRow[] =>
  table(extract).filter((row) => matches(row, where));
