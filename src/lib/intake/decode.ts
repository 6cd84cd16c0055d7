// Bytes to UTF-8, or why they are not text. UTF-8 is tried first and strictly; UTF-16 is known by its BOM.
import type { Records } from '../extracts/records.ts';

export type Encoding = NonNullable<Records['encoding']>;

export type Decoded =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly encoding: Encoding }
  | { readonly ok: false; readonly format: string | null };

const CHUNK = 1 << 20;

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const ascii = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, Math.min(length, bytes.length)));

/** What the first bytes say that the file is, when that is no table of text. */
export function formatOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return ascii(bytes, 4096).includes('xl/') || ascii(bytes, 4096).includes('[Content_Types].xml')
      ? 'an Excel workbook (XLSX)'
      : 'a ZIP archive';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'an old Excel workbook (XLS), or one with a password';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'a PDF document';
  if (startsWith(bytes, 0x1f, 0x8b)) return 'a compressed file (GZIP)';
  if (startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf)) return 'a 7-Zip archive';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) return 'a picture';
  const start = ascii(bytes, 16);
  if (start.startsWith('PAR1')) return 'a Parquet file';
  if (start.startsWith('ARROW1')) return 'an Arrow file';
  if (start.startsWith('SQLite format 3')) return 'a database';
  if (start.startsWith('{\\rtf')) return 'a word-processor document (RTF)';
  if (/^\s*<(!doctype|html|\?xml)/i.test(start)) return 'a web page or XML document';
  return null;
}

function isAscii(bytes: Uint8Array): boolean {
  const { length } = bytes;
  for (let index = 0; index < length; index++) if (bytes[index]! > 0x7f) return false;
  return true;
}

/** Text in chunks, so that no string is as long as the file. Null when the bytes are not that encoding. */
function toUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  try {
    for (let from = 0; from < bytes.length; from += CHUNK)
      parts.push(encoder.encode(decoder.decode(bytes.subarray(from, from + CHUNK), { stream: true })));
    parts.push(encoder.encode(decoder.decode()));
  } catch {
    return null;
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isUtf8(bytes: Uint8Array): boolean {
  if (isAscii(bytes)) return true;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += CHUNK)
      decoder.decode(bytes.subarray(from, from + CHUNK), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Bytes that no text holds: NUL anywhere, or many control characters at the start. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const start = bytes.subarray(0, 65_536);
  const controls = start.reduce(
    (sum, byte) => sum + ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f ? 1 : 0),
    0
  );
  return controls * 50 > start.length;
}

function decodedUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = toUtf8(bytes.subarray(2), encoding);
  return text && !isBinary(text) ? { ok: true, bytes: text, encoding } : { ok: false, format: null };
}

/** The file as UTF-8 without BOM; the same memory when it was UTF-8 already. */
export function decode(bytes: Uint8Array): Decoded {
  const format = formatOf(bytes);
  if (format) return { ok: false, format };
  if (startsWith(bytes, 0xff, 0xfe)) return decodedUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decodedUtf16(bytes, 'utf-16be');
  const text = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  if (isBinary(text)) return { ok: false, format: null };
  if (isUtf8(text)) return { ok: true, bytes: text, encoding: 'utf-8' };
  const western = toUtf8(text, 'windows-1252');
  return western ? { ok: true, bytes: western, encoding: 'windows-1252' } : { ok: false, format: null };
}
