// What each reader is given: files that the repository's own builders make, with parts of them changed.
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { locked } from '../../src/lib/disclosure/age.ts';
import { zipDirectory } from '../../src/lib/intake/zip-directory.ts';
import { zipped } from '../support/archives.ts';
import { CASES, textOf, utf8 } from '../support/reading.ts';
import { changedBytes, changedTokens, changedWords } from './changes.ts';
import { arrowOf, FORMATS, ODS, seedsOf, XLSX } from './files.ts';
import * as hostile from './hostile.ts';
import { JSON_TEXTS } from './json-texts.ts';
import { ADDRESS_UNITS, PASSPHRASE } from './known.ts';
import type { Input, ReaderName } from './readings.ts';

/** The parts of an archive that was made here. */
function partsOf(zip: Uint8Array): Record<string, Uint8Array> {
  const view = new DataView(zip.buffer, zip.byteOffset);
  return Object.fromEntries(
    zipDirectory('', zip, 'a ZIP archive').map(({ path, method, packed, offset }) => {
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      const content = zip.subarray(start, start + packed);
      return [path, method === 0 ? content : new Uint8Array(inflateRawSync(content))];
    })
  );
}

/** One of these archives with one of its parts changed, and then perhaps its own bytes. */
function changedArchive(
  zips: readonly Uint8Array[],
  part: RegExp,
  word: fc.Arbitrary<string>
): fc.Arbitrary<Uint8Array> {
  const inside = fc.constantFrom(...zips).chain((zip) => {
    const parts = partsOf(zip);
    const paths = Object.keys(parts).filter((path) => part.test(path));
    return fc
      .constantFrom(...paths)
      .chain((path) =>
        changedTokens([textOf(parts[path]!)], hostile.XML_TOKEN, word).map((text) =>
          zipped({ ...parts, [path]: text })
        )
      );
  });
  return fc.oneof({ weight: 4, arbitrary: inside }, changedBytes(zips));
}

/** A file of any extract's columns and of hostile ones, its cells quoted or not, its rows too short and too long. */
const table = fc
  .record({
    seed: fc.constantFrom(
      CASES,
      'unit_id,unit_name,force_id\nU-1,North,F-1\n',
      'area_id,area_name,unit_id,area_km2,population\nA,B,U,1,2\n'
    ),
    headers: fc.array(hostile.word, { maxLength: 3 }),
    rows: fc.array(fc.array(hostile.word, { minLength: 1, maxLength: 8 }), { maxLength: 6 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    isQuoted: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n', '\r')
  })
  .map(({ seed, headers, rows, delimiter, isQuoted, end }) => {
    const cell = (text: string) => (isQuoted ? `"${text.replaceAll('"', '""')}"` : text);
    const [header = '', first = ''] = seed.split('\n').map((line) => line.split(',').join(delimiter));
    const line = (text: string, more: readonly string[]) => [text, ...more.map(cell)].join(delimiter) + end;
    return [
      line(header, headers),
      line(first, headers),
      ...rows.map(([key, ...more]) => line(cell(key!), more))
    ].join('');
  });

const encoded = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(text, fc.constantFrom('utf8', 'utf8', 'utf8', 'utf16le', 'latin1'))
    .map(
      ([content, encoding]) =>
        new Uint8Array(Buffer.from(encoding === 'utf16le' ? `\ufeff${content}` : content, encoding as 'utf8'))
    );

const csv = fc.oneof(
  encoded(table),
  encoded(changedTokens([CASES, ...seedsOf(/csv$|tsv$/).map(textOf)], hostile.TEXT_TOKEN, hostile.word)),
  changedBytes(seedsOf(/csv$|tsv$|psv$|txt$/))
);

const entry = fc.tuple(
  fc.oneof(
    hostile.name,
    fc.constantFrom(
      'cases.csv',
      'a/CASES.csv',
      '../cases.csv',
      'manifest.json',
      'b.geojson',
      'in.zip',
      'w.xlsx',
      'p.parquet'
    )
  ),
  fc.oneof(
    fc.constantFrom(utf8(CASES), zipped({ 'cases.csv': CASES }), XLSX[0]!, new Uint8Array()),
    table.map(utf8)
  )
);
const zip = fc.oneof(
  fc
    .array(entry, { minLength: 1, maxLength: 5 })
    .map((all) => zipped(Object.fromEntries(all.filter(([path]) => path !== '__proto__')))),
  changedBytes([zipped({ 'cases.csv': CASES, 'a/units.csv': 'unit_id,unit_name,force_id\nU-1,North,F-1\n' })])
);

const jsonOf = (reader: keyof typeof JSON_TEXTS): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 5, arbitrary: changedTokens(JSON_TEXTS[reader], hostile.JSON_TOKEN, hostile.json).map(utf8) },
    {
      weight: 5,
      arbitrary: changedWords(JSON_TEXTS[reader], hostile.JSON_TOKEN, hostile.JSON_FORMS).map(utf8)
    },
    changedBytes(JSON_TEXTS[reader].map(utf8))
  );

const workspaceWith = (about: Uint8Array): Uint8Array =>
  zipped({ 'workspace.json': about, 'files/1/cases.csv': CASES });

const address = changedTokens(
  ADDRESS_UNITS.map(
    ({ unit_id, force_id, region }) =>
      `?unit=${encodeURIComponent(unit_id)}&force=${force_id}&region=${region}`
  ),
  /%..|[\w']+|[^\w']/g,
  fc.oneof(hostile.word, fc.constantFrom('%', '%E0%A4%A', '%00', '&', '=', '+', 'unit', '#', '?'))
).map(utf8);

/** Low work, since it is done for every input. */
const LOCKED = [await locked(utf8(JSON_TEXTS.pack[0]!), PASSPHRASE, 2)];

const BYTES: Readonly<Record<ReaderName, readonly [name: string, bytes: fc.Arbitrary<Uint8Array>]>> = {
  csv: ['areas.csv', csv],
  xlsx: [
    'areas.xlsx',
    changedArchive(XLSX, /sheet|workbook|styles|sharedStrings|rels|Types/, hostile.sheetXml)
  ],
  ods: ['areas.ods', changedArchive(ODS, /content|styles|manifest/, hostile.odsXml)],
  parquet: ['areas.parquet', changedBytes(seedsOf(/parquet$/))],
  arrow: [
    'areas.arrow',
    changedBytes([
      ...seedsOf(/arrows?$/),
      ...['lz4.arrow', 'zstd.arrows', 'lz4-dictionary.arrows'].map(arrowOf)
    ])
  ],
  zip: ['september.zip', zip],
  geojson: ['boundaries.geojson', jsonOf('geojson')],
  manifest: ['manifest.json', jsonOf('manifest')],
  pack: ['pack.age', jsonOf('pack')],
  locked: ['pack.age', changedBytes(LOCKED)],
  log: ['log.json', jsonOf('log')],
  settings: ['settings.json', jsonOf('settings')],
  mapping: ['mapping.json', jsonOf('mapping')],
  scenario: ['scenario.json', jsonOf('scenario')],
  workspace: [
    'workspace.age',
    fc.oneof(
      jsonOf('workspace').map(workspaceWith),
      changedBytes([workspaceWith(utf8(JSON_TEXTS.workspace[0]!))])
    )
  ],
  address: ['address', address]
};

/** Files as they are before they are changed: each reader has some that it reads. */
export const SEEDS: readonly Input[] = [
  ...FORMATS.map(({ name, bytes }): Input => ({ reader: 'csv', name, bytes })),
  ...XLSX.map((bytes): Input => ({ reader: 'xlsx', name: 'areas.xlsx', bytes })).slice(0, 1),
  ...Object.entries(JSON_TEXTS).flatMap(([reader, texts]) =>
    texts.map((text): Input => ({
      reader: reader as ReaderName,
      name: BYTES[reader as ReaderName][0],
      bytes: reader === 'workspace' ? workspaceWith(utf8(text)) : utf8(text)
    }))
  ),
  { reader: 'locked', name: 'pack.age', bytes: LOCKED[0]! }
];

export const inputsFor = (reader: ReaderName): fc.Arbitrary<Input> => {
  const [name, bytes] = BYTES[reader];
  const shown = (length: number) => () => `${reader}: ${length} bytes`;
  return bytes.map((each) => ({ reader, name, bytes: each, [fc.toStringMethod]: shown(each.length) }));
};
