// An Arrow stream whose buffers are compressed as one whose buffers are not: the reader of streams has no codecs. Each
// message stays as it is but for where its buffers stand; they say, as the format allows, that they are not compressed.
import { fieldOf } from './flatbuffer.ts';
import { Growing } from './growing.ts';
import { lz4Frame } from './lz4-frame.ts';
import { zstdFrame } from './zstd-frame.ts';

type Unpack = (frame: Uint8Array, size: number) => Uint8Array;

/** By the number that the format gives each. */
const CODECS: readonly Unpack[] = [lz4Frame, zstdFrame];
const [DICTIONARY, RECORDS] = [2, 3];
const NOT_COMPRESSED = -1;
const FRAME = 8;
const LENGTH = 8;
const NO_BYTES = new Uint8Array(8);

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Every buffer begins at a multiple of eight. */
const padding = (length: number): number => -length & 7;

/** Position of the table that a field at `field` points to. */
const tableAt = (view: DataView, field: number): number => field + view.getUint32(field, true);

interface Batch {
  readonly unpack: Unpack;
  /** Positions in the message of each buffer's place: where it begins in the body and how long it is. */
  readonly buffers: readonly number[];
}

/** The compressed batch in a message; null where it holds none. */
function batchIn(view: DataView): Batch | null {
  const message = view.getUint32(0, true);
  const [kindField, headerField] = [fieldOf(view, message, 1), fieldOf(view, message, 2)];
  const kind = kindField === 0 ? 0 : view.getUint8(kindField);
  if (kind !== RECORDS && kind !== DICTIONARY) return null;
  const header = tableAt(view, headerField);
  const batch = kind === RECORDS ? header : tableAt(view, fieldOf(view, header, 1));
  const [buffersField, compressionField] = [fieldOf(view, batch, 2), fieldOf(view, batch, 3)];
  if (compressionField === 0 || buffersField === 0) return null;
  const codecField = fieldOf(view, tableAt(view, compressionField), 0);
  const unpack = CODECS[codecField === 0 ? 0 : view.getInt8(codecField)];
  if (!unpack) throw new Error('An unknown codec');
  const vector = tableAt(view, buffersField);
  const count = view.getUint32(vector, true);
  if (vector + 4 + count * 16 > view.byteLength) throw new Error('More buffers than the message holds');
  return { unpack, buffers: Array.from({ length: count }, (_, index) => vector + 4 + index * 16) };
}

/** How much all buffers may hold together, and what is thrown where they would hold more. */
export interface Most {
  readonly bytes: number;
  readonly over: () => Error;
}

class Unpacking {
  readonly #stream: Uint8Array;
  readonly #most: Most;
  /** Null while nothing was compressed. */
  #out: Growing | null = null;
  #unpacked = 0;

  constructor(stream: Uint8Array, most: Most) {
    this.#stream = stream;
    this.#most = most;
  }

  unpack(): Uint8Array {
    const view = viewOf(this.#stream);
    let at = 0;
    // Anything but a message is left to the reader of streams: it says what is wrong.
    while (at + FRAME <= view.byteLength && view.getInt32(at, true) === -1) {
      const size = view.getInt32(at + 4, true);
      if (size <= 0) break;
      at = this.#message(at, size);
    }
    this.#out?.append(this.#stream, at, this.#stream.length);
    return this.#out?.written() ?? this.#stream;
  }

  /** All that was passed over before `at`, at first. */
  #begunAt(at: number): Growing {
    const out = new Growing(this.#stream.length * 2);
    out.append(this.#stream, 0, at);
    return out;
  }

  /** Writes the message that begins at `from`; returns where the next does. */
  #message(from: number, size: number): number {
    const start = from + FRAME + size;
    if (start > this.#stream.length) throw new Error('A message beyond the end');
    const message = this.#stream.slice(from, start);
    const view = viewOf(message.subarray(FRAME));
    const lengthField = fieldOf(view, view.getUint32(0, true), 3);
    const end = start + (lengthField === 0 ? 0 : Number(view.getBigInt64(lengthField, true)));
    if (end < start || end > this.#stream.length) throw new Error('A body beyond the end');
    const batch = batchIn(view);
    if (!batch) this.#out?.append(this.#stream, from, end);
    else {
      const body = this.#body(view, batch, this.#stream.subarray(start, end));
      view.setBigInt64(lengthField, BigInt(body.length), true);
      this.#out ??= this.#begunAt(from);
      this.#out.append(message, 0, message.length);
      this.#out.append(body, 0, body.length);
    }
    return end;
  }

  /** The body with each buffer unpacked; their new places go into the message. */
  #body(message: DataView, { unpack, buffers }: Batch, packed: Uint8Array): Uint8Array {
    const body = new Growing(packed.length * 2);
    for (const place of buffers) {
      const from = Number(message.getBigInt64(place, true));
      const length = Number(message.getBigInt64(place + 8, true));
      if (from < 0 || length < 0 || from + length > packed.length) throw new Error('A buffer beyond the end');
      const buffer = packed.subarray(from, from + length);
      const content = length === 0 ? buffer : this.#buffer(unpack, buffer);
      message.setBigInt64(place, BigInt(body.length), true);
      message.setBigInt64(place + 8, BigInt(content.length), true);
      body.append(content, 0, content.length);
      body.append(NO_BYTES, 0, padding(content.length));
    }
    return body.written();
  }

  /** A buffer that begins with its length as it will be: as it is where it is not compressed, else unpacked. */
  #buffer(unpack: Unpack, buffer: Uint8Array): Uint8Array {
    const size = Number(viewOf(buffer).getBigInt64(0, true));
    if (size === NOT_COMPRESSED) return buffer;
    if (size < 0) throw new Error('A length below zero');
    this.#unpacked += size;
    if (this.#unpacked > this.#most.bytes) throw this.#most.over();
    const content = new Uint8Array(LENGTH + size);
    viewOf(content).setBigInt64(0, BigInt(NOT_COMPRESSED), true);
    content.set(unpack(buffer.subarray(LENGTH), size), LENGTH);
    return content;
  }
}

/** The stream with no buffer compressed; itself where none is. Throws for a damaged one, or where there is too much. */
export const unpackedStream = (stream: Uint8Array, most: Most): Uint8Array =>
  new Unpacking(stream, most).unpack();
