// Bytes to UTF-8, or why they are not text. UTF-8 is tried first and strictly; UTF-16 is known by its BOM.
import type { Records } from '../extracts/records.ts';

export type Encoding = NonNullable<Records['encoding']>;

export interface Decoded {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

const CHUNK = 1 << 20;

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const HIGH_BITS = 0x80808080;
const ONES = 0x01010101;

/** Words that are looked at before it is asked whether one of them was no ASCII. */
const BLOCK = 1 << 14;

function areAscii(words: Int32Array): boolean {
  for (let from = 0; from < words.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, words.length);
    let seen = 0;
    for (let index = from; index < to; index++) {
      const word = words[index]!;
      // One less makes a high bit of a byte that is 0.
      seen |= word | (word - ONES);
    }
    if ((seen & HIGH_BITS) !== 0) return false;
  }
  return true;
}

/** Whether it is ASCII without NUL, four bytes at a time; those about the whole words by themselves. */
function isAscii(bytes: Uint8Array): boolean {
  const { buffer, byteOffset, length } = bytes;
  const head = Math.min((4 - (byteOffset % 4)) % 4, length);
  const tail = length - ((length - head) % 4);
  const isOne = (byte: number) => byte > 0 && byte < 0x80;
  if (!bytes.subarray(0, head).every(isOne) || !bytes.subarray(tail).every(isOne)) return false;
  return tail === head || areAscii(new Int32Array(buffer, byteOffset + head, (tail - head) / 4));
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

/** Many control characters at the start, as no text has. */
function hasControls(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 65_536);
  const controls = start.reduce(
    (sum, byte) => sum + ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f ? 1 : 0),
    0
  );
  return controls * 50 > start.length;
}

const isBinary = (bytes: Uint8Array): boolean => bytes.includes(0) || hasControls(bytes);

function decodedUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | null {
  const text = toUtf8(bytes.subarray(2), encoding);
  return text && !isBinary(text) ? { bytes: text, encoding } : null;
}

/** The file as UTF-8 without BOM, in the same memory when it was UTF-8 already; null when it is no text. */
export function decode(bytes: Uint8Array): Decoded | null {
  if (startsWith(bytes, 0xff, 0xfe)) return decodedUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decodedUtf16(bytes, 'utf-16be');
  const text = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  const isKnown = isAscii(text);
  if (isKnown ? hasControls(text) : isBinary(text)) return null;
  if (isKnown || isUtf8(text)) return { bytes: text, encoding: 'utf-8' };
  const western = toUtf8(text, 'windows-1252');
  return western && { bytes: western, encoding: 'windows-1252' };
}
