// Words that break programs: as names, as keys, as numbers, as JSON, as XML.
import fc from 'fast-check';
import { NAUGHTY } from '../support/naughty.ts';

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  '../../etc/passwd',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  "'; DROP TABLE untouched; --",
  '" ; drop table untouched; --',
  '"',
  '""',
  'a"b',
  '\u202ecba',
  '\ufffe',
  'a\0b',
  '',
  ' ',
  'stg_units',
  'x'.repeat(5000),
  'a_'.repeat(2000)
];

const DAYS = [
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '275760-09-13',
  '-271821-04-20',
  '2026-02-30',
  '31/12/9999'
];

const NUMBERS = [
  '0',
  '-0',
  '-1',
  '1e400',
  '-1e400',
  '1e-400',
  'NaN',
  'Infinity',
  '9007199254740993',
  '2147483648',
  '4294967296',
  '1048577',
  '99999999999999999999',
  '0x10',
  '1_000',
  '０',
  '1e308'
];

export const name = fc.constantFrom(...NAMES);
export const number = fc.constantFrom(...NUMBERS);

/** A value of a cell, or a name. */
export const word: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: name },
  { weight: 2, arbitrary: number },
  fc.constantFrom(...DAYS),
  fc.constantFrom(...NAUGHTY)
);

/** Words of JSON that stay of their kind. */
export const JSON_FORMS = [
  [
    /^-?\d/,
    fc.constantFrom('0', '-0', '1', '-1', '0.5', '1e400', '1e308', '5e-324', '9007199254740991', '4294967296')
  ],
  [/^"/, word.map((text) => JSON.stringify(text))]
] as const;

const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;

/** What can stand in JSON for a key, a value, or a mark of it. */
export const json: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: word.map((text) => JSON.stringify(text)) },
  { weight: 3, arbitrary: number },
  fc.constantFrom(
    'null',
    'true',
    '[]',
    '{}',
    '[null]',
    '""',
    '"\\ud800"',
    '"\\udc00\\ud800"',
    '{"__proto__":{"polluted":true}}',
    '"__proto__":{"polluted":true},',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"toString":1,"valueOf":null,"toJSON":1}',
    '{"length":4294967295}',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':'
  ),
  fc.integer({ min: 1, max: 100_000 }).map((depth) => nested('[', ']', depth)),
  fc.integer({ min: 1, max: 30_000 }).map((depth) => nested('{"a":', '}', depth)),
  fc
    .integer({ min: 1, max: 50_000 })
    .map((count) => `[${Array.from({ length: count }, (_, at) => at).join()}]`)
);

/** Strings, numbers, words and marks, blanks between them. */
export const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|[-\w.+]+|[^"\w]/gs;
export const XML_TOKEN = /<[^>]*>|[^<]+|</g;
export const TEXT_TOKEN = /[^,;\t|\r\n"]+|[\s\S]/g;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\0', '&#0;');

const PLACES = [
  'A0',
  'A1',
  'XFD1',
  'XFD1048576',
  'XFE1',
  'ZZZZ1',
  'A1048577',
  'A2000000',
  'A4294967296',
  'a1',
  '1',
  '$A$1',
  '',
  'A-1',
  'R1C1'
];
const ranges = fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...PLACES)).map((ends) => ends.join(':'));
const attribute = fc.oneof(word.map(escaped), fc.constantFrom(...PLACES), ranges);

/** What can stand in XML. */
export const xml: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: word.map(escaped) },
  fc.constantFrom(
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
    '<!ENTITY a SYSTEM "file:///etc/passwd">',
    '<?xml version="1.0" encoding="UTF-16"?>',
    '&lol;',
    '&#0;',
    '&#x110000;',
    '&#xD800;',
    '&',
    '<![CDATA[x]]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<',
    '>',
    '"'
  )
);

/** What can stand in a sheet of XLSX. */
export const sheetXml: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: xml },
  fc.constantFrom(...PLACES).map((at) => `<c r="${at}" t="inlineStr"><is><t>x</t></is></c>`),
  fc
    .tuple(fc.constantFrom('s', 'n', 'b', 'e', 'd', 'str', 'z', ''), word)
    .map(([type, value]) => `<c t="${type}"><v>${escaped(value)}</v></c>`),
  number.map((row) => `<row r="${row}">`),
  ranges.map((range) => `<mergeCells><mergeCell ref="${range}"/></mergeCells>`),
  ranges.map((range) => `<dimension ref="${range}"/>`),
  attribute.map((value) => `<sheet name="${value}" sheetId="1" r:id="rId1"/>`),
  attribute.map((value) => `<numFmt numFmtId="164" formatCode="${value}"/>`),
  attribute.map((value) => `<Relationship Id="rId1" Type="x/worksheet" Target="${value}"/>`),
  fc.constantFrom(
    '<row>',
    '</row>',
    '<row/>',
    '<sheetData>',
    '</sheetData>',
    '<c>',
    '</c>',
    '<v>',
    '</v>',
    '<si/>',
    '<si><t>',
    '</si>',
    '<f t="shared" ref="A1:XFD1048576" si="0">A1</f>',
    '<is>',
    '</is>',
    '<cols><col min="1" max="16384" hidden="1"/></cols>',
    '<workbookPr date1904="1"/>'
  )
);

/** What can stand in a spreadsheet of OpenDocument. */
export const odsXml: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: xml },
  fc
    .tuple(
      fc.constantFrom('table-row', 'table-cell', 'covered-table-cell', 'table-column'),
      fc.constantFrom('rows', 'columns', 'rows-spanned', 'columns-spanned'),
      number,
      fc.constantFrom('"', "'"),
      fc.constantFrom('', '/')
    )
    .map(
      ([tag, what, count, mark, end]) =>
        `<table:${tag} table:number-${what}-repeated=${mark}${count}${mark}${end}>`
    ),
  fc
    .tuple(fc.constantFrom('float', 'percentage', 'currency', 'date', 'time', 'boolean', 'string', 'x'), word)
    .map(
      ([type, value]) =>
        `<table:table-cell office:value-type="${type}" office:value="${escaped(value)}" office:date-value="${escaped(value)}"><text:p>${escaped(value)}</text:p></table:table-cell>`
    ),
  attribute.map((value) => `<table:table table:name="${value}">`),
  fc.constantFrom(
    '<table:table-row>',
    '</table:table-row>',
    '</table:table-cell>',
    '</table:table>',
    '<text:p>',
    '</text:p>',
    '<text:s text:c="999999999"/>',
    '<text:line-break/>',
    '<office:annotation>',
    '</office:annotation>',
    '<table:table-header-rows>'
  )
);
