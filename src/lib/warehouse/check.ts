// The contract as SQL: how each column's text becomes a value, and which rule a text that does not has broken.
// Only our own names and constants are in it; headers, file names and values never are.
import {
  columnsOf,
  FORMULA_ERROR,
  ID_PATTERN,
  NUMBER_PATTERN,
  spellingsOf,
  type Column,
  type Extract
} from '../extracts/contract.ts';
import type { DayOrder, Records } from '../extracts/records.ts';
import { literal, literals, name } from './literal.ts';
import { readName, spelledOut, withReadings } from './readings.ts';
import { enumOf, hasTime, typeOf } from './schema.ts';

/**
 * One way in which a record can break the contract, as a condition on its raw and typed columns: a `value` that its
 * column does not take, an `order` of two days, or an `unlisted` code that is loaded as other (a notice: the row stays).
 */
export interface Check {
  readonly rule: 'value' | 'order' | 'unlisted';
  readonly column: Column;
  /** Text column whose value is shown. */
  readonly raw: string;
  readonly broken: string;
  /** `order`: the earlier day. */
  readonly from?: { readonly column: string; readonly raw: string };
}

/** One column of the file: its contract column and its raw text column. */
export interface Field {
  readonly column: Column;
  /** `c0` … by position in the file; null where the file does not have the column. */
  readonly raw: string | null;
  /** What is typed: `raw`, or where the reader said what its values stand for, what they said. */
  readonly text: string | null;
}

/** The contract's `spelling` of most values, ten times as fast as of all. */
const spelled = (raw: string): string => `translate(lower(${raw}), ' -', '__')`;

/**
 * A coded value, or null: exact first, then in any case and by the aliases, last with every run of spaces as one. A
 * `coalesce` of all three would be slower by a sixth of the whole load. The spelled-out text stands only once each: said
 * twice, the engine would work it out for every row, also where the exact code was found.
 */
function codeValue(column: Column, text: string): string {
  const type = enumOf(column.codes ?? []);
  const known = spellingsOf(column);
  const found = (spelling: string) =>
    `list_extract([${literals([...known.values()])}], ` +
    `list_position([${literals([...known.keys()])}], ${spelling}))::${type}`;
  const exact = `try_cast(${text} as ${type})`;
  return (
    `case when ${exact} is not null or ${text} is null then ${exact} ` +
    `else coalesce(${found(spelled(text))}, ${found(spelledOut(text))}) end`
  );
}

export const isOpenList = (column: Column): boolean => column.codes?.includes('other') ?? false;

const WHOLE_NUMBER = '[+-]?[0-9]+([.]0*)?';
// Not the year 0000, which the engine takes for 1 BC.
const YEAR = '([1-9][0-9]{3}|0([1-9][0-9]{2}|0([1-9][0-9]|0[1-9])))';
const MOMENT = `${YEAR}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?`;
const MOMENT_FORMS = [
  '%Y-%m-%dT%H:%M',
  '%Y-%m-%d %H:%M',
  '%Y-%m-%dT%H:%M:%S',
  '%Y-%m-%d %H:%M:%S',
  '%Y-%m-%d'
];
const SLASHED_DAY = '[0-9]{1,2}/[0-9]{1,2}/[1-9][0-9]{3}';
const SLASHED_MOMENT = `${SLASHED_DAY}( [0-9]{2}:[0-9]{2}(:[0-9]{2})?)?`;
const SLASHED_FORMS = ['%d/%m/%Y', '%d/%m/%Y %H:%M', '%d/%m/%Y %H:%M:%S'];
const MONTH = '[0-9]{4}-(0[1-9]|1[0-2])';

const matches = (raw: string, pattern: string): string => `regexp_full_match(${raw}, ${literal(pattern)})`;

/** The branch for days with slashes, where the reader said that the day comes first. */
const slashed = (raw: string, pattern: string, type: 'date' | 'timestamp', dayOrder: DayOrder): string =>
  dayOrder === 'day_first'
    ? ` when ${matches(raw, pattern)} then try_strptime(${raw}, [${literals(SLASHED_FORMS)}])::${type}`
    : '';

type Written = Pick<Records, 'isPlain' | 'isInForm' | 'dayOrder'>;

/**
 * The typed value of a raw text, null where it is not one. The engine's own casts take too much (`2026-9-3`,
 * `2026-09-3x`, `infinity`, `1e3`, `nan`): a day must read back as it was written, a number must be digits.
 */
function valueOf(column: Column, raw: string, { isPlain, isInForm, dayOrder }: Written): string {
  switch (column.kind) {
    case 'id':
      if (isInForm) return raw;
      return isPlain
        ? `case when strlen(${raw}) <= 64 then ${raw} end`
        : `case when ${matches(raw, ID_PATTERN.source)} then ${raw} end`;
    case 'text':
      return `case when length(${raw}) <= 200 and not ${matches(raw, FORMULA_ERROR.source)} then ${raw} end`;
    case 'pattern':
      return `case when regexp_matches(${raw}, ${literal(column.pattern ?? '')}) then ${raw} end`;
    case 'month':
      return `case when ${matches(raw, MONTH)} then ${raw} end`;
    case 'code':
      return isOpenList(column)
        ? `case when ${raw} is not null then coalesce(${codeValue(column, raw)}, ` +
            `case when not ${matches(raw, FORMULA_ERROR.source)} then 'other'::${typeOf(column)} end) end`
        : codeValue(column, raw);
    case 'day':
      if (isInForm) return `try_cast(${raw} as date)`;
      return (
        `case when strlen(${raw}) = 10 and try_cast(${raw} as date)::varchar = ${raw} ` +
        `then try_cast(${raw} as date)${slashed(raw, SLASHED_DAY, 'date', dayOrder)} end`
      );
    case 'moment':
      return (
        `case when ${matches(raw, MOMENT)} then try_strptime(${raw}, [${literals(MOMENT_FORMS)}])` +
        `${slashed(raw, SLASHED_MOMENT, 'timestamp', dayOrder)} end`
      );
    case 'yes_no':
      return (
        `case when lower(${raw}) in ('yes', 'y', 'true', '1') then true ` +
        `when lower(${raw}) in ('no', 'n', 'false', '0') then false end`
      );
    case 'number':
      return `case when ${matches(raw, NUMBER_PATTERN.source)} then try_cast(${raw} as double) end`;
    case 'whole_number':
      return `case when ${matches(raw, WHOLE_NUMBER)} then try_cast(${raw} as integer) end`;
  }
}

function checksOf({ column, raw, text }: Field): Check[] {
  if (raw === null || text === null) return [];
  const value = name(column.name);
  const broken = [column.required ? `${value} is null` : `${text} is not null and ${value} is null`];
  if (column.least !== undefined) broken.push(`${value} ${column.aboveLeast ? '<=' : '<'} ${column.least}`);
  if (column.most !== undefined) broken.push(`${value} > ${column.most}`);
  const checks: Check[] = [{ rule: 'value', column, raw, broken: broken.join(' or ') }];
  if (isOpenList(column))
    checks.push({
      rule: 'unlisted',
      column,
      raw,
      broken: `${value} = 'other' and ${codeValue(column, text)} is null`
    });
  return checks;
}

/** Every rule that a record of this file can break. */
export function checksFor(extract: Extract, fields: readonly Field[]): Check[] {
  const fieldOf = new Map(fields.map((field) => [field.column.name, field]));
  const order = extract.orderedDays.flatMap(({ from, to }): Check[] => {
    const [first, second] = [fieldOf.get(from), fieldOf.get(to)];
    if (!first?.raw || !second?.raw) return [];
    const broken = `${name(to)}::date < ${name(from)}::date`;
    return [
      {
        rule: 'order',
        column: second.column,
        raw: second.raw,
        broken,
        from: { column: from, raw: first.raw }
      }
    ];
  });
  return [...fields.flatMap(checksOf), ...order];
}

/** The file's fields by the contract: column `c<n>` is the n-th of the file, whatever its header said. */
export function fieldsFor(extract: Extract, { columns, values }: Records): Field[] {
  return columnsOf(extract).map((column) => {
    const position = columns.indexOf(column.name);
    const raw = position < 0 ? null : `c${position}`;
    return { column, raw, text: raw !== null && values.has(column.name) ? readName(raw) : raw };
  });
}

/** The engine reads by buffers of sixteen such lines unless said, which for most files are as large as the file. */
const MOST_LINE_BYTES = 1 << 22;

const BLANKS = 'chr(32) || chr(9) || chr(160)';

/** Without the blanks around it. Looking first whether there are any is ten times as fast as trimming every value. */
const trimmed = (raw: string): string =>
  `case when ${raw} like ' %' or ${raw} like '% ' or contains(${raw}, chr(9)) or contains(${raw}, chr(160)) ` +
  `then nullif(trim(${raw}, ${BLANKS}), '') else ${raw} end as ${raw}`;

/**
 * The records of a slot as text, numbered from `first`, blank = null. `read_csv` is positional: `c0` … are our own names.
 */
export function rawRecords(slot: string, { columns, isPlain }: Records, first = 0): string {
  const names = columns.map((_, index) => `c${index}`);
  const types = names.map((raw) => `${literal(raw)}: 'varchar'`);
  return (
    `select (row_number() over () - 1 + ${first})::integer as record_number, ${(isPlain ? names : names.map(trimmed)).join(', ')} ` +
    `from read_csv(${literal(slot)}, columns = {${types.join(', ')}}, auto_detect = false, header = false, ` +
    `delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', max_line_size = ${MOST_LINE_BYTES}, buffer_size = ${2 * MOST_LINE_BYTES})`
  );
}

/** Raw text columns and typed columns side by side. */
export function typedRecords(
  raw: string,
  { extract, fields, records }: { extract: Extract; fields: readonly Field[]; records: Records }
): string {
  const values = fields.flatMap(({ column, text }) => {
    const typed = text === null ? `null::${typeOf(column)}` : valueOf(column, text, records);
    const all = [`${typed} as ${name(column.name)}`];
    if (column.kind === 'moment')
      all.push(
        `${text === null ? 'null::boolean' : `strlen(${text}) > 10`} as ${name(hasTime(column.name))}`
      );
    return all;
  });
  const read = fields.flatMap((field) => (field.raw !== null && field.text !== field.raw ? field.raw : []));
  return `select *, ${values.join(', ')} from (${withReadings(raw, extract, read)})`;
}

const anyOf = (checks: readonly Check[]): string =>
  checks.length === 0 ? 'false' : checks.map((check) => `(${check.broken})`).join(' or ');

/** 2 = a rule is broken and the row is rejected, 1 = the row stays with a notice, 0 = nothing to say. */
export const markOf = (checks: readonly Check[]): string =>
  `(case when ${anyOf(checks.filter((check) => check.rule !== 'unlisted'))} then 2 ` +
  `when ${anyOf(checks.filter((check) => check.rule === 'unlisted'))} then 1 else 0 end)::utinyint`;
