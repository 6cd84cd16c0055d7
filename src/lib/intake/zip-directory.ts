// What a ZIP archive says that it holds, by its central directory. Nothing is unpacked here, and all may be lies.
import { problem } from '../extracts/problems.ts';
import { Refused, unreadable, type NamedAs } from './fault.ts';

export interface ZipEntry {
  /** Path in the archive: text only. */
  readonly path: string;
  /** 0 = stored, 8 = deflated; others are not unpacked. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const IN_ZIP64 = 0xffffffff;

/** Where the end record stands; -1 where there is none. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

function pathOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The 64-bit numbers of an entry that has them: those that did not fit, in this order. */
function wideNumbers(extra: DataView, narrow: readonly number[]): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return narrow.map((number) => {
      if (number !== IN_ZIP64 || next + 8 > extra.byteLength) return number;
      next += 8;
      return Number(extra.getBigUint64(next - 8, true));
    });
  }
  return [...narrow];
}

/**
 * Every entry that is a file. Throws `Refused` for what is no archive, is cut off, names two files alike, or has a
 * password.
 */
export function zipDirectory(file: string, bytes: Uint8Array, namedAs: NamedAs): ZipEntry[] {
  const broken = (fault: string) => unreadable(file, namedAs, fault);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) throw broken('it ends too soon');
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  const paths = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL)
      throw broken('its list of contents is damaged');
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true)
    );
    const nameEnd = at + 46 + nameBytes!;
    const next = nameEnd + extraBytes! + commentBytes!;
    if (next > end) throw broken('its list of contents is damaged');
    const path = pathOf(bytes.subarray(at + 46, nameEnd));
    if (view.getUint16(at + 8, true) & 1) throw new Refused(problem('password-protected', { file }));
    if (paths.has(path)) throw broken(`two files in it have the name “${path.slice(0, 80)}”`);
    paths.add(path);
    const extra = new DataView(bytes.buffer, bytes.byteOffset + nameEnd, extraBytes);
    const narrow = [24, 20, 42].map((field) => view.getUint32(at + field, true));
    const [unpacked, packed, offset] = wideNumbers(extra, narrow) as [number, number, number];
    const crc = view.getUint32(at + 16, true);
    if (!path.endsWith('/'))
      entries.push({ path, method: view.getUint16(at + 10, true), crc, packed, unpacked, offset });
    at = next;
  }
  // One that is not counted would be left out, and nobody told.
  if (at + 4 <= end && view.getUint32(at, true) === CENTRAL) throw broken('its list of contents is damaged');
  return entries;
}
