// How one cell would be read, for the reader to look at before anything is. The checker in SQL is the judge: a test
// holds that the two agree.
import {
  FORMULA_ERROR,
  ID_PATTERN,
  NUMBER_PATTERN,
  readingsOf,
  spelling,
  spellingsOf,
  takesOther
} from '../extracts/contract.ts';
import type { Column } from '../extracts/contract.ts';
import type { DayOrder, ValueReadings } from '../extracts/records.ts';

export type Reading =
  | { readonly kind: 'blank' }
  /** As it is loaded: `2026-09-30` for `30/09/2026`, `very_high` for `VH`. */
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'problem' };

export interface ReaderSays {
  readonly dayOrder: DayOrder;
  readonly values: ValueReadings;
}

const BLANK: Reading = { kind: 'blank' };
const PROBLEM: Reading = { kind: 'problem' };

/** Without the blanks that are no part of a value. */
export const trimmed = (cell: string): string =>
  cell.replace(/^[ \t\u00a0]+|(?<![ \t\u00a0])[ \t\u00a0]+$/g, '');

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** `2026-09-30`, where there is such a day. */
function dayOf(year: string, month: string, date: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const isDay = y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m);
  return isDay ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : null;
}

const YEAR_FIRST = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?$/;
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/([1-9]\d{3})(?: (\d\d:\d\d(?::\d\d)?))?$/;

const isTime = (time: string): boolean => /^([01]\d|2[0-3])(:[0-5]\d){1,2}$/.test(time);

/** A day or moment with its parts told apart; null where it is none. */
function momentOf(text: string, dayOrder: DayOrder): { day: string; time: string | null } | null {
  const iso = YEAR_FIRST.exec(text);
  const slashed = dayOrder === 'day_first' ? DAY_FIRST.exec(text) : null;
  const found = iso ?? slashed;
  if (!found) return null;
  const [, first = '', month = '', last = '', time = null] = found;
  const day = iso ? dayOf(first, month, last) : dayOf(last, month, first);
  return day === null || (time !== null && !isTime(time)) ? null : { day, time };
}

const YES = ['yes', 'y', 'true', '1'];
const NO = ['no', 'n', 'false', '0'];

function numberIn(column: Column, text: string): string | null {
  const pattern = column.kind === 'number' ? NUMBER_PATTERN : /^[+-]?\d+(\.0*)?$/;
  const value = Number(text);
  const { least, most, aboveLeast } = column;
  const isWithin =
    (least === undefined || (aboveLeast ? value > least : value >= least)) &&
    (most === undefined || value <= most) &&
    (column.kind === 'number' || Math.abs(value) < 2 ** 31);
  return pattern.test(text) && Number.isFinite(value) && isWithin ? String(value) : null;
}

function codeIn(column: Column, text: string): string | null {
  return (
    spellingsOf(column).get(spelling(text)) ??
    (takesOther(column) && !FORMULA_ERROR.test(text) ? 'other' : null)
  );
}

/** The value of a text that is not blank, or null where the column does not take it. */
function valueIn(column: Column, text: string, dayOrder: DayOrder): string | null {
  switch (column.kind) {
    case 'id':
      return ID_PATTERN.test(text) ? text : null;
    case 'text':
      return [...text].length <= 200 && !FORMULA_ERROR.test(text) ? text : null;
    case 'pattern':
      return new RegExp(column.pattern ?? '').test(text) ? text : null;
    case 'month':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null;
    case 'code':
      return codeIn(column, text);
    case 'day': {
      const moment = momentOf(text, dayOrder);
      return moment === null || moment.time !== null ? null : moment.day;
    }
    case 'moment': {
      const moment = momentOf(text, dayOrder);
      return moment && (moment.time === null ? moment.day : `${moment.day}T${moment.time}`);
    }
    case 'yes_no':
      return YES.includes(text.toLowerCase()) ? 'yes' : NO.includes(text.toLowerCase()) ? 'no' : null;
    case 'number':
    case 'whole_number':
      return numberIn(column, text);
  }
}

/** How a cell of this column would be read. */
export function readingOf(column: Column, cell: string, { dayOrder, values }: ReaderSays): Reading {
  const written = trimmed(cell);
  const said = written === '' ? undefined : values.get(column.name)?.get(spelling(written));
  const text = said === undefined ? written : said;
  if (text === null || text === '') return column.required ? PROBLEM : BLANK;
  const value = valueIn(column, text, dayOrder);
  return value === null ? PROBLEM : { kind: 'value', value };
}

/** Whether a value of a coded or yes/no column is neither a code, nor an alias, nor said by the reader. */
export function isUnknownValue(column: Column, cell: string, says: ReaderSays): boolean {
  if (readingsOf(column).length === 0) return false;
  const text = trimmed(cell);
  if (text === '' || says.values.get(column.name)?.has(spelling(text))) return false;
  return column.kind === 'code'
    ? !spellingsOf(column).has(spelling(text))
    : readingOf(column, text, says).kind === 'problem';
}
