// A ZIP archive unpacked, within the limits: sizes are counted while unpacking, since what an archive says may be lies.
import { Inflate } from 'fflate';
import { problem } from '../extracts/problems.ts';
import { crc32 } from './crc32.ts';
import { overLimit, Refused, unreadable, type NamedAs } from './fault.ts';
import { Growing } from './growing.ts';
import type { ArchiveLimits } from './limits.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';

export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Unpacking {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly namedAs: NamedAs;
}

const LOCAL = 0x04034b50;
const PACKED_CHUNK = 1 << 16;
const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;

/** The packed bytes of an entry, where its local header says. */
function packedBytes({ file, bytes, namedAs }: Unpacking, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL)
    throw unreadable(file, namedAs, 'its list of contents does not fit what it holds');
  if (view.getUint16(at + 6, true) & 1) throw new Refused(problem('password-protected', { file }));
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packed > bytes.length) throw unreadable(file, namedAs, 'it ends too soon');
  return bytes.subarray(start, start + entry.packed);
}

/** Unpacks an entry; stops as soon as it is larger than `most` bytes. */
function unpacked(unpacking: Unpacking, entry: ZipEntry, most: number, tooMuch: () => Refused): Uint8Array {
  const { file, namedAs } = unpacking;
  const packed = packedBytes(unpacking, entry);
  if (entry.method === 0) {
    if (packed.length > most) throw tooMuch();
    return packed.slice();
  }
  if (entry.method !== 8) throw unreadable(file, namedAs, 'it is packed in a way that is not known here');
  const content = new Growing(Math.min(entry.unpacked, most));
  const inflate = new Inflate((chunk) => {
    if (content.length + chunk.length > most) throw tooMuch();
    content.append(chunk, 0, chunk.length);
  });
  try {
    for (let from = 0; from < packed.length; from += PACKED_CHUNK)
      inflate.push(packed.subarray(from, from + PACKED_CHUNK), from + PACKED_CHUNK >= packed.length);
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    throw unreadable(file, namedAs, 'its content is damaged');
  }
  return content.written();
}

/**
 * The parts of an archive for which `wanted` says yes, one at a time. Throws `Refused` where a limit is passed, where
 * the archive has a password, and where any part is damaged.
 */
export function* unpack(
  file: string,
  bytes: Uint8Array,
  namedAs: NamedAs,
  limits: ArchiveLimits,
  wanted: (path: string) => boolean = () => true
): Generator<Part> {
  const { archiveBytes, parts, partBytes, unpackedBytes } = limits;
  if (bytes.length > archiveBytes)
    throw overLimit(file, `is larger than ${megabytes(archiveBytes)}, which is the most for ${namedAs}`);
  const entries = zipDirectory(file, bytes, namedAs);
  if (entries.length > parts) throw overLimit(file, `holds more than ${parts} files`);
  const tooMuch = () => overLimit(file, `unpacks to more than ${megabytes(unpackedBytes)}`);
  const partTooLarge = (path: string) => () =>
    overLimit(file, `holds ${path.slice(0, 80)}, which unpacks to more than ${megabytes(partBytes)}`);
  let total = 0;
  for (const entry of entries.filter(({ path }) => wanted(path))) {
    const left = unpackedBytes - total;
    const told = left < partBytes ? tooMuch : partTooLarge(entry.path);
    const content = unpacked({ file, bytes, namedAs }, entry, Math.min(partBytes, left), told);
    if (content.length !== entry.unpacked || crc32(content) !== entry.crc)
      throw unreadable(file, namedAs, 'its content is damaged');
    total += content.length;
    yield { path: entry.path, bytes: content };
  }
}
