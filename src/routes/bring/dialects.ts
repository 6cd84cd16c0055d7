// How a file was written, in words.
import type { Receipt } from '$lib/extracts/records.ts';

export const ENCODINGS: Readonly<Record<Receipt['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows-1252'
};

export const DELIMITERS: Readonly<Record<Receipt['delimiter'], string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'pipes'
};
