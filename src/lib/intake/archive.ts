// A ZIP archive unpacked, within the limits: sizes are counted while unpacking, since what an archive says may be lies.
import { Inflate } from 'fflate';
import { problem } from '../extracts/problems.ts';
import { count } from '../shared/format.ts';
import { crc32 } from './crc32.ts';
import { overLimit, Refused, unreadable, type NamedAs } from './fault.ts';
import { Growing } from './growing.ts';
import type { ArchiveLimits } from './limits.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';

export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const PACKED_CHUNK = 1 << 16;
const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;

/** Each of its parts can be unpacked, also more than once. Everything here throws `Refused`. */
export class Archive {
  readonly entries: readonly ZipEntry[];
  readonly #file: string;
  readonly #bytes: Uint8Array;
  readonly #namedAs: NamedAs;
  readonly #limits: ArchiveLimits;
  /** Sizes of the parts that were unpacked before: those are sound. */
  readonly #sizes = new Map<ZipEntry, number>();

  constructor(file: string, bytes: Uint8Array, namedAs: NamedAs, limits: ArchiveLimits) {
    const { archiveBytes, parts } = limits;
    if (bytes.length > archiveBytes)
      throw overLimit(file, `is larger than ${megabytes(archiveBytes)}, which is the most for ${namedAs}`);
    this.entries = zipDirectory(file, bytes, namedAs);
    if (this.entries.length > parts) throw overLimit(file, `holds more than ${count(parts)} files`);
    this.#file = file;
    this.#bytes = bytes;
    this.#namedAs = namedAs;
    this.#limits = limits;
  }

  #broken(fault: string): Refused {
    return unreadable(this.#file, this.#namedAs, fault);
  }

  /** The packed bytes of an entry, where its local header says. */
  #packed(entry: ZipEntry): Uint8Array {
    const bytes = this.#bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const at = entry.offset;
    if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL)
      throw this.#broken('its list of contents does not fit what it holds');
    if (view.getUint16(at + 6, true) & 1)
      throw new Refused(problem('password-protected', { file: this.#file }));
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.packed > bytes.length) throw this.#broken('it ends too soon');
    return bytes.subarray(start, start + entry.packed);
  }

  *#unpacked(entry: ZipEntry): Generator<Uint8Array> {
    const packed = this.#packed(entry);
    if (entry.method === 0) return yield packed;
    if (entry.method !== 8) throw this.#broken('it is packed in a way that is not known here');
    let ready: Uint8Array[] = [];
    const inflate = new Inflate((chunk) => ready.push(chunk));
    for (let from = 0; from < packed.length; from += PACKED_CHUNK) {
      try {
        inflate.push(packed.subarray(from, from + PACKED_CHUNK), from + PACKED_CHUNK >= packed.length);
      } catch {
        throw this.#broken('its content is damaged');
      }
      yield* ready;
      ready = [];
    }
  }

  /** The most that an entry may hold, and what is told where it holds more. */
  #most(entry: ZipEntry): { readonly bytes: number; readonly over: () => Refused } {
    const { partBytes, unpackedBytes } = this.#limits;
    let left = unpackedBytes;
    for (const size of this.#sizes.values()) left -= size;
    const limit =
      left < partBytes
        ? `unpacks to more than ${megabytes(unpackedBytes)}`
        : `holds ${entry.path.slice(0, 80)}, which unpacks to more than ${megabytes(partBytes)}`;
    return { bytes: Math.min(partBytes, left), over: () => overLimit(this.#file, limit) };
  }

  /** An entry as it is unpacked, not a chunk more than it may hold; whether it was damaged shows at its end. */
  *chunks(entry: ZipEntry): Generator<Uint8Array> {
    if (this.#sizes.has(entry)) return yield* this.#unpacked(entry);
    const most = this.#most(entry);
    let [size, crc] = [0, 0];
    for (const chunk of this.#unpacked(entry)) {
      size += chunk.length;
      if (size > most.bytes) throw most.over();
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (size !== entry.unpacked || crc !== entry.crc) throw this.#broken('its content is damaged');
    this.#sizes.set(entry, size);
  }

  whole(entry: ZipEntry): Uint8Array {
    const content = new Growing(Math.min(entry.unpacked, this.#limits.partBytes));
    for (const chunk of this.chunks(entry)) content.append(chunk, 0, chunk.length);
    return content.written();
  }
}

/** All parts of an archive, one at a time. Throws `Refused`; see `Archive`. */
export function* unpack(
  file: string,
  bytes: Uint8Array,
  namedAs: NamedAs,
  limits: ArchiveLimits
): Generator<Part> {
  const archive = new Archive(file, bytes, namedAs, limits);
  for (const entry of archive.entries) yield { path: entry.path, bytes: archive.whole(entry) };
}
