// What a file was, in words.
import type { Receipt } from '$lib/extracts/records.ts';

const ENCODINGS: Readonly<Record<NonNullable<Receipt['encoding']>, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows-1252'
};

const DELIMITERS: Readonly<Record<NonNullable<Receipt['delimiter']>, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'pipes'
};

const FORMATS: Readonly<Record<Exclude<Receipt['format'], 'delimited'>, string>> = {
  xlsx: 'Excel workbook',
  ods: 'OpenDocument spreadsheet',
  parquet: 'Parquet',
  arrow: 'Arrow'
};

/** `UTF-8, commas`; `Excel workbook`. */
export function dialectOf({ format, encoding, delimiter }: Receipt): string {
  if (format !== 'delimited') return FORMATS[format];
  return `${encoding ? ENCODINGS[encoding] : ''}, ${delimiter ? DELIMITERS[delimiter] : ''}`;
}
