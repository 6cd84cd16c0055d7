// What fuzzing found, and what each did before it was mended. Built, not stored: most are a few words many times.
import { Dictionary, Int8, makeData, Table, Utf8, Vector, vectorFromArray } from 'apache-arrow';
import { zipped } from '../support/archives.ts';
import { arrowFile } from '../support/columnar.ts';
import { utf8 } from '../support/reading.ts';
import { rowXml, xlsxOf } from '../support/workbooks.ts';
import {
  CASE,
  counting,
  csv,
  day,
  log,
  many,
  mapping,
  merge,
  ods,
  settings,
  snooze,
  table,
  xlsx,
  zip,
  type Case
} from './cases.ts';
import { JSON_TEXTS } from './json-texts.ts';

const MEGABYTE = 'x'.repeat(1_000_000);

/** One value in so many rows. */
function repeatedInArrow(value: string, rows: number): Uint8Array {
  const type = new Dictionary(new Utf8(), new Int8());
  const dictionary = vectorFromArray([value], new Utf8());
  return arrowFile(
    new Table({
      area_id: new Vector([
        makeData({ type, length: rows, nullCount: 0, data: new Int8Array(rows), dictionary })
      ])
    })
  );
}

export const CORPUS: readonly Case[] = [
  mapping('said a name in it whole, however long', 'a…', `"columns":{},"values":{},"${'a'.repeat(5000)}":1`),
  {
    reader: 'arrow',
    name: 'areas.arrow',
    did: 'wrote a value of a megabyte once for each of the rows that have it',
    now: 'has no column',
    bytes: () => repeatedInArrow(MEGABYTE, 3000)
  },
  ods(
    'wrote a value of a megabyte once for each of the rows that repeat it',
    'repeats more than 200 MB of text',
    `<table:table table:name="areas"><table:table-row table:number-rows-repeated="8000"><table:table-cell><text:p>${MEGABYTE}</text:p></table:table-cell></table:table-row></table:table>`
  ),
  {
    reader: 'xlsx',
    name: 'areas.xlsx',
    did: 'put a string that cells share into each of them, however long',
    now: 'unpacks to more than 500 MB',
    bytes: () =>
      xlsxOf([{ name: 'areas', rows: `<row r="1">${many(16_000, () => '<c t="s"><v>0</v></c>')}</row>` }], {
        shared: `<si><t>${MEGABYTE}</t></si>`
      })
  },
  mapping(
    'compared each name with each: hours',
    'more than 200 columns',
    `"columns":{${many(60_000, (at) => `"${at}":null`, ',')}},"values":{}`
  ),
  mapping(
    'compared each value with each, in each column: minutes',
    'has more than 1000 values',
    `"columns":{},"values":{${many(70, (column) => `"c${column}":{${many(1000, (at) => `"${at}":null`, ',')}}`, ',')},"z":{${many(1001, (at) => `"${at}":null`, ',')}}}`
  ),
  settings(
    'compared a name of a million letters with each setting',
    'no setting called',
    `{"${'a'.repeat(900_000)}":1}`
  ),
  settings(
    'compared each of 100,000 names with each setting: told each',
    'more than 1,000 names',
    `{${many(90_000, (at) => `"s${at}":1`, ',')}}`
  ),
  settings(
    'looked through a history of 50,000 days for each of its days',
    'history that can’t be used',
    `{"load_watch_percent":{"history":[${many(20_000, (at) => `{"since":"${day(at)}","value":${80 + (at % 2)}}`, ',')}]}}`
  ),
  settings(
    'threw: nested too deep to be written out again',
    'value that can’t be used',
    `{"load_watch_percent":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  ),
  settings('took any number of characters', 'larger than 1 MB', ' '.repeat(1_000_001)),
  log('threw: half a character has no hash', 'not a scrutiny log', snooze('s', '\\ud800')),
  log(
    'made a set of all that was before for each merge',
    'what it names is not all there',
    many(2000, (at) => merge(`m${at}`, '0'.repeat(64)), ',')
  ),
  log(
    'made the root of every earlier log anew, and compared each entry with each',
    'read',
    many(2000, (at) => snooze(`s${at}`), ',')
  ),
  xlsx(
    'ended the process: a merged cell far to the right filled each row with 16,000 blanks',
    'could not be matched',
    '<row r="1"><c r="XFC1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>',
    '<mergeCells><mergeCell ref="XFC1:XFC20000"/><mergeCell ref="XFD1:XFD20000"/></mergeCells>'
  ),
  xlsx(
    'looked through a tag once for each of its attributes',
    'is empty',
    `<row r="1"><c ${many(60_000, () => 't="s" ')}`
  ),
  xlsx(
    'looked through a tag once for each of its dates',
    'is damaged',
    `<row r="1"><c t="d"><v>x</v></c><c ${many(60_000, () => 't="d" ')}`
  ),
  {
    reader: 'xlsx',
    name: 'areas.xlsx',
    did: 'read formats of any size again with each piece of rows',
    now: 'more than 20 MB beside its sheets',
    bytes: () => xlsxOf([{ name: 'areas', rows: '' }], { parts: { 'xl/styles.xml': ' '.repeat(20_000_000) } })
  },
  ods(
    'looked for the end of each style up to the end of the file',
    'is empty',
    '<table:table/>',
    many(60_000, () => '<style:style style:name="a">')
  ),
  ods(
    'looked for the end of each tag up to the end of the file',
    'is empty',
    many(60_000, () => '<table:table-row ')
  ),
  ods(
    'did not see that a row is repeated behind a > of another attribute',
    'million cells',
    table(
      'table:x=">" table:number-rows-repeated="1000000"',
      'office:value="1" table:number-columns-repeated="1000"'
    )
  ),
  ods(
    'did not see a row repeated 1e9 times',
    'million cells',
    table('table:number-rows-repeated="1e9"', 'office:value="1"')
  ),
  ods(
    'did not see the second of two repeats',
    'million cells',
    table(
      'a:number-rows-repeated="1" table:number-rows-repeated="1000000"',
      'office:value="1" table:number-columns-repeated="1000"'
    )
  ),
  ods(
    'did not see a repeat around a comment',
    'million cells',
    table(
      'table:number-rows-<!-- -->repeated="1000000"',
      'office:value="1" table:number-columns-repeated="1000"'
    )
  ),
  ods(
    'did not see that each end of a cell makes it once more',
    'million cells',
    `${table('', 'office:value="1" table:number-columns-repeated="16000"').replace('</table:table-row>', `${many(1000, () => '</table:table-cell>')}</table:table-row>`)}`
  ),
  ods(
    'took 30 million cells, which is more memory than a browser has',
    'million cells',
    table('table:number-rows-repeated="100000"', 'office:value="1" table:number-columns-repeated="299"')
  ),
  csv(
    'looked for an e-mail address from each letter of a long word',
    'read',
    `case_id,unit_id,category,risk_level,management,opened_on,note\n${many(100, (at) => `C-${at},${CASE},${'a'.repeat(4090)}`, '\n')}`
  ),
  csv(
    'compared long headers letter by letter with each name',
    'has no column',
    `case_id,${many(190, (at) => `${'ab_'.repeat(1300)}${at}`, ',')}\n`
  ),
  csv(
    'compared long values letter by letter with each code',
    'read',
    `case_id,unit_id,category,risk_level,management,opened_on\nC-0,${CASE}\n${many(60, (at) => `C-${at},U-1,1,${'cd'.repeat(2000)}${at},${'ef'.repeat(2000)}${at},2026-01-05`, '\n')}`
  ),
  {
    reader: 'manifest',
    name: 'manifest.json',
    did: 'told of each of any number of files that were not brought',
    now: 'extracts is not as it should be',
    bytes: () =>
      utf8(
        `{"schema_version":1,"as_of":"2026-09-30","extracts":[${many(1001, (at) => `{"file":"${at}.csv"}`, ',')}]}`
      )
  },
  {
    reader: 'pack',
    name: 'pack.age',
    did: 'threw where a figure was asked for: units whose sum is no number of cases',
    now: 'can’t be added up',
    bytes: () => utf8(JSON_TEXTS.pack[0].replaceAll('"cases": 0', '"cases": 9007199254740991'))
  },
  {
    reader: 'xlsx',
    name: 'areas.xlsx',
    did: 'said the name of a sheet in each sentence, however long',
    now: 'a…',
    bytes: () => xlsxOf(['a'.repeat(5000), 'b'].map((name) => ({ name, rows: rowXml(1, 'a') })))
  },
  zip('said the path of a file in each sentence, however long', 'a…', () =>
    zipped({ [`${'a'.repeat(60_000)}.csv`]: 'x' })
  ),
  {
    reader: 'pack',
    name: 'pack.age',
    did: 'threw: a version that can’t be written as text',
    now: 'of version unknown',
    bytes: () => utf8('{"pack_version":{"toString":1,"valueOf":null}}')
  },
  zip('was passed over in silence: no file is counted', 'damaged', () =>
    counting(0, zipped({ 'cases.csv': 'x' }))
  ),
  zip('lost a file that was not counted', 'damaged', () =>
    counting(1, zipped({ 'a.csv': 'x', 'b.csv': 'x' }))
  ),
  zip('was passed over in silence: no file that is wanted', 'is empty', () =>
    zipped({ '__MACOSX/._cases.csv': 'x' })
  )
];
