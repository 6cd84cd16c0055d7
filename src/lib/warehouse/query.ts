// The border with the engine: one statement in, plain rows out, and nothing that the engine's types would corrupt.
import { Type, type Data, type DataType, type Table, type Utf8, type Vector } from 'apache-arrow';
import { QueryError, type Row } from './warehouse.ts';

/** Quoted text, quoted names, dollar-quoted text and comments: where a semicolon ends nothing. */
const INERT = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\//g;

/**
 * Refuses text that holds more than one statement: the engine would run both.
 * https://duckdb.org/docs/api/wasm/query
 */
export function assertOneStatement(sql: string): void {
  const bare = sql.replace(INERT, ' ').trimEnd().replace(/;$/, '');
  if (bare.includes(';')) throw new QueryError('Only one statement at a time', sql);
  if (bare.trim() === '') throw new QueryError('There is no statement', sql);
}

/** Rejects as cancelled queries do. */
export const abortError = (): DOMException => new DOMException('The query was cancelled', 'AbortError');

const borderFault = (column: string, type: string, sql: string): QueryError =>
  new QueryError(`Column ${column} arrives as ${type}: cast it at the border of the query`, sql);

function assertDistinct(names: readonly string[], sql: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new QueryError(`Two columns are called ${name}`, sql);
    seen.add(name);
  }
}

const isPlainArrow = (type: DataType): boolean => {
  if (type.typeId === Type.Int) return (type as unknown as { bitWidth: number }).bitWidth <= 32;
  if (type.typeId === Type.Dictionary)
    return (type as unknown as { dictionary: DataType }).dictionary.typeId === Type.Utf8;
  return [Type.Null, Type.Float, Type.Utf8, Type.Bool].includes(type.typeId);
};

const UTF8 = new TextDecoder();

const isSame = (bytes: Uint8Array, a: number, b: number, length: number): boolean => {
  for (let at = 0; at < length; at++) if (bytes[a + at] !== bytes[b + at]) return false;
  return true;
};

/**
 * Texts of one chunk, decoded at once; null where not every byte is a character, so that places don't tell. A text
 * that stands in the row before too is that row's: in ordered rows most are, and so few are made.
 */
function textsOf(chunk: Data<Utf8>): (string | null)[] | null {
  const { valueOffsets, values, length, nullCount } = chunk;
  const start = valueOffsets[0] ?? 0;
  const text = UTF8.decode(values.subarray(start, valueOffsets[length] ?? 0));
  if (text.length !== (valueOffsets[length] ?? 0) - start) return null;
  const texts: (string | null)[] = [];
  let [last, lastFrom, lastSize] = ['', start, 0];
  for (let index = 0; index < length; index++) {
    if (nullCount > 0 && !chunk.getValid(index)) {
      texts.push(null);
      continue;
    }
    const from = valueOffsets[index]!;
    const size = valueOffsets[index + 1]! - from;
    if (size !== lastSize || !isSame(values, from, lastFrom, size))
      last = text.slice(from - start, from - start + size);
    [lastFrom, lastSize] = [from, size];
    texts.push(last);
  }
  return texts;
}

/** Numbers of one chunk. */
function numbersOf(chunk: Data): ArrayLike<number | null> {
  const numbers = (chunk.values as Int32Array | Float64Array).subarray(0, chunk.length);
  if (chunk.nullCount === 0) return numbers;
  return Array.from(numbers, (number, index) => (chunk.getValid(index) ? number : null));
}

/** Values of each chunk of a column, in order: whole arrays, as taking them one by one costs several times as much. */
function chunksOf(column: Vector): ArrayLike<unknown>[] {
  let from = 0;
  return column.data.map((chunk: Data) => {
    const { typeId } = chunk.type as DataType;
    const isNumbers = typeId === Type.Int || typeId === Type.Float;
    const values = isNumbers
      ? numbersOf(chunk)
      : (typeId === Type.Utf8 && textsOf(chunk as Data<Utf8>)) || [
          ...column.slice(from, from + chunk.length)
        ];
    from += chunk.length;
    return values;
  });
}

/** Rows of an Arrow table; `QueryError` names the first column whose type does not survive the journey. */
export function rowsOfArrow(table: Table, sql: string): Row[] {
  const { fields } = table.schema;
  for (const field of fields) {
    if (!isPlainArrow(field.type as DataType)) throw borderFault(field.name, String(field.type), sql);
  }
  assertDistinct(
    fields.map((field) => field.name),
    sql
  );
  // Copies of one row with every column: filling them makes no object grow.
  const blank: Record<string, Row[string]> = Object.fromEntries(fields.map((field) => [field.name, null]));
  const rows = Array.from({ length: table.numRows }, () => ({ ...blank }));
  fields.forEach((field, index) => {
    let row = 0;
    const column = table.getChildAt(index);
    for (const values of column ? chunksOf(column) : [])
      for (let place = 0; place < values.length; place++)
        rows[row++]![field.name] = values[place] as Row[string];
  });
  return rows;
}

const PLAIN_NATIVE = /^(BOOLEAN|U?TINYINT|U?SMALLINT|INTEGER|FLOAT|DOUBLE|VARCHAR|SQLNULL|ENUM\(.*\))$/;

/** Rows of the native engine, by the same law: `types` are DuckDB's own names of the column types. */
export function rowsOfNative(
  names: readonly string[],
  types: readonly string[],
  values: readonly (readonly unknown[])[],
  sql: string
): Row[] {
  names.forEach((name, index) => {
    const type = types[index];
    if (type === undefined || !PLAIN_NATIVE.test(type)) throw borderFault(name, String(type), sql);
  });
  assertDistinct(names, sql);
  return values.map((cells) =>
    Object.fromEntries(names.map((name, index) => [name, cells[index] as Row[string]]))
  );
}

/** Whether the engine itself broke: after a trap it must be started anew. */
export const isTrap = (cause: unknown): boolean =>
  cause instanceof Error &&
  (cause.name === 'RuntimeError' ||
    /memory access out of bounds|null function|unreachable/.test(cause.message));

/** Whatever the engine threw, as an error that holds the statement. */
export const queryError = (cause: unknown, sql: string): QueryError =>
  cause instanceof QueryError
    ? cause
    : new QueryError(cause instanceof Error ? cause.message : String(cause), sql, { cause });

/** The number in a row's column; anything else is a bug of ours. */
export function onlyNumber(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (typeof value !== 'number') throw new Error(`No number in ${column}`);
  return value;
}

/** The text in a row's column; anything else is a bug of ours. */
export function onlyText(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value !== 'string') throw new Error(`No text in ${column}`);
  return value;
}
