// What a file is named as, and what its first bytes say that it is. The two must agree.
import { LIMITS } from './limits.ts';
import { zipDirectory } from './zip-directory.ts';
import type { Format } from './table.ts';

export type Kind = Format | 'zip' | 'json';

/** What is inside a file, in words that follow "it is"; `kind` is null for what is known and not read. */
export interface Content {
  readonly kind: Kind | null;
  readonly words: string;
}

const ENDINGS: readonly (readonly [RegExp, Kind])[] = [
  [/\.(csv|tsv|tab|psv|txt)$/i, 'delimited'],
  [/\.(xlsx|xlsm)$/i, 'xlsx'],
  [/\.ods$/i, 'ods'],
  [/\.(parquet|pq)$/i, 'parquet'],
  [/\.(arrow|arrows|feather|ipc)$/i, 'arrow'],
  [/\.zip$/i, 'zip'],
  [/\.(geojson|json)$/i, 'json']
];

export const KIND_WORDS: Readonly<Record<Exclude<Kind, 'json'>, string>> = {
  delimited: 'a text table',
  xlsx: 'an Excel workbook (XLSX)',
  ods: 'an OpenDocument spreadsheet (ODS)',
  parquet: 'a Parquet file',
  arrow: 'an Arrow file',
  zip: 'a ZIP archive'
};

export const kindByName = (name: string): Kind | null =>
  ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? null;

const known = (kind: Exclude<Kind, 'json'>): Content => ({ kind, words: KIND_WORDS[kind] });
const notRead = (words: string): Content => ({ kind: null, words });

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const ascii = (bytes: Uint8Array, length: number): string =>
  new TextDecoder('windows-1252').decode(bytes.subarray(0, length));

/** `EncryptedPackage` as the directory of an old container writes it: the sign of a workbook with a password. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

export function hasPassword(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0x50, 0x41, 0x52, 0x45)) return true;
  if (!startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return false;
  for (let at = bytes.indexOf(ENCRYPTED[0]!); at >= 0; at = bytes.indexOf(ENCRYPTED[0]!, at + 1))
    if (ENCRYPTED.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** The paths in an archive, as far as they can be told: by its directory, else by the names at its start. */
function pathsIn(bytes: Uint8Array): string | null {
  try {
    return zipDirectory('', bytes, 'a ZIP archive')
      .map(({ path }) => `/${path}`)
      .join('\n');
  } catch {
    return null;
  }
}

/** What an archive is. One whose directory can't be read is taken for what it is named as, and refused when unpacked. */
function zipContent(bytes: Uint8Array, named: Kind | null): Content {
  const paths = pathsIn(bytes);
  const start = ascii(bytes, LIMITS.cellBytes);
  if (paths === null) {
    if (named === 'xlsx' || named === 'ods' || named === 'zip') return known(named);
    return start.includes('xl/') ? known('xlsx') : known('zip');
  }
  if (paths.includes('/xl/workbook.bin')) return notRead('a binary Excel workbook (XLSB)');
  if (paths.includes('/[Content_Types].xml'))
    return paths.includes('/xl/') ? known('xlsx') : notRead('a document that is no workbook');
  if (paths.includes('/mimetype') && paths.includes('/content.xml'))
    return /opendocument\.(?!spreadsheet)/.test(start)
      ? notRead('a document that is no spreadsheet')
      : known('ods');
  return known('zip');
}

const isArrowStream = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xff, 0xff, 0xff) && bytes.length > 8 && bytes[7]! < 0x10;

/** Null where the bytes have no sign: then they may be text. */
export function contentOf(bytes: Uint8Array, named: Kind | null): Content | null {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    return zipContent(bytes, named);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return notRead(hasPassword(bytes) ? 'a workbook with a password' : 'an old Excel workbook (XLS)');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return notRead('a PDF document');
  if (startsWith(bytes, 0x1f, 0x8b)) return notRead('a compressed file (GZIP)');
  if (startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf)) return notRead('a 7-Zip archive');
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff))
    return notRead('a picture');
  if (isArrowStream(bytes)) return known('arrow');
  const start = ascii(bytes, 16);
  if (start.startsWith('PAR1')) return known('parquet');
  if (start.startsWith('PARE')) return notRead('a Parquet file with a password');
  if (start.startsWith('ARROW1')) return known('arrow');
  if (start.startsWith('FEA1')) return notRead('a Feather file of version 1');
  if (start.startsWith('SQLite format 3')) return notRead('a database');
  if (start.startsWith('{\\rtf')) return notRead('a word-processor document (RTF)');
  if (/^\s*<(!doctype|html|\?xml)/i.test(start)) return notRead('a web page or XML document');
  return null;
}
