// Columns that could name a person, by their header or by the form of their values. Such a file is not loaded.
import { columnsOf } from '../extracts/contract.ts';
import type { Extract } from '../extracts/contract.ts';
import { COMMA, LF, QUOTE } from './dialect.ts';
import { Growing } from './growing.ts';
import { columnName } from './columns.ts';

/** A column of the file, counting from 0, and what it looks like, in words: `a postcode`. */
export interface Identifier {
  readonly field: number;
  readonly looksLike: string;
}

const word = (pattern: string) => new RegExp(`(^|_)(${pattern})s?(_|$)`);

const STAFF_NUMBER = 'a collar, warrant or staff number';

const HEADER_FORMS: readonly (readonly [RegExp, string])[] = [
  [/e_?mail/, 'an e-mail address'],
  [word('phone|telephone|tel|mobile|landline|fax|phone_?no|phone_?number'), 'a phone number'],
  [/post_?code|postal_code|zip_?code/, 'a postcode'],
  [word('address|addr|street|house_?(no|number|name)|uprn'), 'an address'],
  [word('latitude|longitude|lat|lon|lng|easting|northing|grid_?ref|what3words'), 'a place'],
  [word('nino|ni_?no|ni_?number|national_insurance'), 'a National Insurance number'],
  [word('dob|d_o_b|date_?of_?birth|birth_?date|birthday|birth'), 'a date of birth'],
  [word('collar|warrant|payroll|epaulette'), STAFF_NUMBER],
  [/(^|_)(shoulder|badge|employee|personnel|staff)_?(no|number|id|ref)s?(_|$)/, STAFF_NUMBER],
  [
    word('pnc|pncid|cro|nominal|noms|nomis|crn|nhs_?(no|number)|passport|driving_?licence'),
    'a record number'
  ],
  [/^visor_?(id|no|number|ref|reference)$/, 'a record number'],
  [
    word('forename|surname|firstname|lastname|fullname|maiden|nickname|alias|aliases|initials|known_as'),
    'a name'
  ]
];

const NAME = /(^|_)names?(_|$)/;
/** Names of things, not of people. */
const NAME_OF_THING =
  /^(unit|force|area|team|station|district|division|department|borough|region|county|course|policy|system|file|role|site|agency|provider|product|column|table)_name$/;

/** What a header looks like; null when nothing is wrong with it. */
export function headerLooksLike(header: string): string | null {
  const name = columnName(header).replace(/[^a-z0-9_]+/g, '_');
  for (const [form, looksLike] of HEADER_FORMS) if (form.test(name)) return looksLike;
  return NAME.test(name) && !NAME_OF_THING.test(name) ? 'a name' : null;
}

/** Values are looked at in runs of lines, one value a line. */
const VALUE_FORMS: readonly (readonly [RegExp, string])[] = [
  // From the start of a word alone: from each of its letters, a long one would be looked through as often.
  [/(?<![^\s@,;])[^\s@,;]+@[^\s@,;]+\.[A-Za-z]{2}/, 'an e-mail address'],
  [/(?<![A-Za-z0-9_.:/-])(\+44[ -]?(\(0\))?|\(?0)[ -]?[1-37-9]([ ()-]?\d){8,9}(?![\d-])/, 'a phone number'],
  [/(?<![A-Za-z0-9_.:-])[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9_])/, 'a postcode'],
  [/^[A-Z]{1,2}\d[A-Z\d]?\d[ABD-HJLNP-UW-Z]{2}$/m, 'a postcode'],
  [
    /(?<![A-Za-z0-9_.:-])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z0-9_-])/,
    'a National Insurance number'
  ],
  [/(?<![A-Za-z0-9/])(\d{2}|\d{4})\/\d{6,7}[A-Z](?![A-Za-z0-9/])/, 'a PNC number'],
  [/(?<![A-Za-z0-9/])\d{4,6}\/\d{2}[A-Z](?![A-Za-z0-9/])/, 'a CRO number']
];

/** What a run of values, one a line, looks like; null when none looks like an identifier. */
export const valuesLookLike = (values: string): string | null =>
  VALUE_FORMS.find(([form]) => form.test(values))?.[1] ?? null;

const RUN_BYTES = 1 << 16;

/** Calls `seen` with runs of the values of the watched fields, one value a line, until it answers false. */
function watchFields(
  bytes: Uint8Array,
  watched: readonly boolean[],
  seen: (field: number, values: Uint8Array) => boolean
): void {
  const runs = watched.map((isWatched) => (isWatched ? new Growing(RUN_BYTES) : null));
  const { length } = bytes;
  let field = 0;
  let cellStart = 0;
  for (let at = 0; at <= length; at++) {
    const byte = at < length ? bytes[at]! : LF;
    if (byte === QUOTE) {
      at = bytes.indexOf(QUOTE, at + 1);
      if (at < 0) at = length;
      continue;
    }
    if (byte !== COMMA && byte !== LF) continue;
    const run = runs[field];
    if (run && at > cellStart) {
      const isQuoted = bytes[cellStart] === QUOTE ? 1 : 0;
      run.append(bytes, cellStart + isQuoted, at - isQuoted);
      run.push(LF);
      if (run.length >= RUN_BYTES) {
        if (!seen(field, run.written())) runs[field] = null;
        run.clear();
      }
    }
    cellStart = at + 1;
    field = byte === LF ? 0 : field + 1;
  }
  runs.forEach((run, index) => run && run.length > 0 && seen(index, run.written()));
}

/**
 * Columns whose values look like an identifier. Text columns and columns outside the contract are always looked at;
 * ids only where the file has a byte that no id has.
 */
export function identifiersIn(
  bytes: Uint8Array,
  columns: readonly (string | null)[],
  extract: Extract,
  isPlain: boolean
): Identifier[] {
  const kinds = new Map(columnsOf(extract).map((column) => [column.name, column.kind]));
  const watched = columns.map((name) => {
    const kind = name === null ? 'text' : kinds.get(name);
    return kind === 'text' || (kind === 'id' && !isPlain);
  });
  if (!watched.includes(true)) return [];
  const found: Identifier[] = [];
  const decoder = new TextDecoder();
  watchFields(bytes, watched, (field, values) => {
    const looksLike = valuesLookLike(decoder.decode(values));
    if (looksLike) found.push({ field, looksLike });
    return looksLike === null;
  });
  return found.sort((a, b) => a.field - b.field);
}

/** Whether any value of one of the fields is not blank. */
export function hasValues(bytes: Uint8Array, fields: readonly boolean[]): boolean {
  let isFilled = false;
  if (!fields.includes(true)) return false;
  watchFields(bytes, fields, (_, values) => {
    isFilled ||= values.some((byte) => byte > 0x20);
    return !isFilled;
  });
  return isFilled;
}
