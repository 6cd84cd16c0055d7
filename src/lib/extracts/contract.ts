// What an extract is: one zod object per table, whose columns carry all that the checker, the loader's DDL,
// the dictionary and the templates need. Nothing else states a column.
import { z } from 'zod';

export type ColumnKind =
  'id' | 'text' | 'code' | 'day' | 'moment' | 'month' | 'yes_no' | 'number' | 'whole_number' | 'pattern';

/** A reference to another extract's column; a dangling one is a notice, never a lost row. */
export interface Reference {
  readonly extract: string;
  readonly column: string;
}

/** What a column holds, beside its zod type. Kept in zod's metadata, read by `columnsOf`. */
export interface ColumnMeta {
  readonly kind: ColumnKind;
  /** Plain words for the dictionary. */
  readonly description: string;
  readonly example: string;
  /** Other names that systems give to the column, as headers are compared; each stands for one column of an extract. */
  readonly otherNames?: readonly string[];
  /** `code`: the values, in order. */
  readonly codes?: readonly string[];
  /** `code`: other spellings (already lower case, `_` for space and hyphen) → value. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Numbers: limits, inclusive unless said. */
  readonly least?: number;
  readonly most?: number;
  readonly aboveLeast?: boolean;
  /** `pattern`: regular expression for the whole value, and the rule in words. */
  readonly pattern?: string;
  readonly rule?: string;
  readonly references?: Reference;
  /** What a blank means, where it is not simply "not known". */
  readonly blank?: string;
}

export interface Column extends ColumnMeta {
  readonly name: string;
  readonly required: boolean;
}

/** Two day columns of one row of which the second may not come before the first: breaking it rejects the row. */
export interface OrderedDays {
  readonly from: string;
  readonly to: string;
}

export interface Extract {
  readonly id: string;
  /** File name of the template and the sample. */
  readonly file: string;
  readonly title: string;
  /** "one row per …" */
  readonly grain: string;
  /** Who usually exports it, and why it is wanted. */
  readonly purpose: string;
  readonly primaryKey: readonly string[];
  /** Without it nothing can start. */
  readonly essential: boolean;
  readonly orderedDays: readonly OrderedDays[];
  /** A file with any text column outside the contract is refused whole (counselling). */
  readonly refusesFreeText: boolean;
  readonly row: z.ZodObject;
}

type Described = Omit<ColumnMeta, 'kind'>;
type Options = Partial<Described> & { description: string };

/** An id, whole. */
export const ID_PATTERN = /^[A-Za-z0-9\-_.:]{1,64}$/;

/** A number, whole: no thousands separator, no currency, no exponent. */
export const NUMBER_PATTERN = /^[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)$/;

/** What a spreadsheet shows where a formula could not be worked out, and exports as text: a value of no column. */
export const FORMULA_ERROR =
  /^(#(NULL!|DIV\/0!|VALUE!|REF!|NAME[?]|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|EXTERNAL!|PYTHON!|ERROR!)|Err:[0-9]{3})$/;

function described<Schema extends z.ZodType>(schema: Schema, meta: ColumnMeta): Schema {
  return schema.meta({ ...meta });
}

/** Opaque pseudonym: 1–64 letters, digits, `-`, `_`, `.`, `:`. */
export const id = (options: Options) =>
  described(z.string().regex(ID_PATTERN), { kind: 'id', example: 'A-0417', ...options });

/** Short text such as a unit's name; 1–200 characters. */
export const text = (options: Options) =>
  described(z.string().min(1).max(200), { kind: 'text', example: 'Northern unit', ...options });

/** One of a fixed list, any case, with its aliases. */
export const code = <const Codes extends readonly [string, ...string[]]>(codes: Codes, options: Options) =>
  described(z.enum(codes), { kind: 'code', codes, example: codes[0], ...options });

/** Calendar day, `YYYY-MM-DD`. */
export const day = (options: Options) =>
  described(z.iso.date(), { kind: 'day', example: '2026-09-30', ...options });

/** Date-time `YYYY-MM-DDTHH:MM`; a plain day means that the time is not known. */
export const moment = (options: Options) =>
  described(z.string().regex(/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?)?$/), {
    kind: 'moment',
    example: '2026-09-30T14:05',
    ...options
  });

/** Calendar month, `YYYY-MM`. */
export const month = (options: Options) =>
  described(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), { kind: 'month', example: '2026-09', ...options });

/** yes, no, y, n, true, false, 1, 0; blank is "not known", which is not "no". */
export const yesNo = (options: Options) =>
  described(z.boolean(), { kind: 'yes_no', example: 'yes', blank: 'not known', ...options });

export const number = (options: Options & { example: string }) =>
  described(z.number(), { kind: 'number', ...options });

export const wholeNumber = (options: Options & { example: string }) =>
  described(z.number().int(), { kind: 'whole_number', ...options });

/** Text of a fixed form. */
export const pattern = (options: Options & { pattern: string; rule: string; example: string }) =>
  described(z.string().regex(new RegExp(options.pattern)), { kind: 'pattern', ...options });

type Defaulted = 'essential' | 'orderedDays' | 'refusesFreeText';

/** An extract whose id and row keep their own types. */
export type Defined<Id extends string, Row extends z.ZodObject> = Extract & {
  readonly id: Id;
  readonly row: Row;
};

export function defineExtract<const Id extends string, Row extends z.ZodObject>(
  extract: Omit<Extract, Defaulted | 'id' | 'row'> &
    Partial<Pick<Extract, Defaulted>> & { readonly id: Id; readonly row: Row }
): Defined<Id, Row> {
  return { essential: false, orderedDays: [], refusesFreeText: false, ...extract };
}

/** The columns of an extract in contract order. A column is required when its schema refuses null. */
export function columnsOf(extract: Extract): Column[] {
  return Object.entries(extract.row.shape).map(([name, schema]) => {
    const required = !(schema instanceof z.ZodNullable);
    const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
    const meta = z.globalRegistry.get(inner as z.ZodType) as ColumnMeta | undefined;
    if (!meta) throw new Error(`${extract.id}.${name} has no description`);
    const { blank, ...rest } = meta;
    return { ...rest, ...(required || blank === undefined ? {} : { blank }), name, required };
  });
}

/** Whether an unknown code loads as `other`, with a notice, instead of rejecting its row. */
export const takesOther = (column: Column): boolean => column.codes?.includes('other') ?? false;

/** As codes and their aliases are compared: lower case, `_` for each run of spaces, hyphens and `_` inside. */
export const spelling = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[\s_-]+/g, '_')
    .replace(/^_|_$/g, '');

/** What a value of a coded or yes/no column may be said to stand for; empty for other columns. */
export const readingsOf = ({ kind, codes = [] }: Column): readonly string[] =>
  kind === 'yes_no' ? ['yes', 'no'] : codes;

const SPELLINGS = new WeakMap<Column, ReadonlyMap<string, string>>();

/** Every accepted spelling of a code column (as `spelling` gives it) → its code. Asked for every value that is looked at. */
export function spellingsOf(column: Column): ReadonlyMap<string, string> {
  const known = SPELLINGS.get(column);
  if (known) return known;
  const codes = (column.codes ?? []).map((value): [string, string] => [spelling(value), value]);
  const spellings = new Map([...Object.entries(column.aliases ?? {}), ...codes]);
  SPELLINGS.set(column, spellings);
  return spellings;
}
