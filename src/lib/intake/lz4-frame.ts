// An LZ4 frame unpacked: its blocks one after another, each of which may point back into those before it. By our own
// code, since no library for browsers that is still kept looks at every length; see decision 0014.

const MAGIC = 0x184d2204;
const STORED = 0x8000_0000;
const LEAST_MATCH = 4;
/** Flags of the frame: a checksum behind each block, the size of the content, the id of a dictionary. */
const [BLOCK_CHECKSUM, CONTENT_SIZE, DICTIONARY] = [0x10, 0x08, 0x01];

function assert(isSound: boolean): void {
  if (!isSound) throw new Error('A damaged LZ4 frame');
}

class Unpacking {
  readonly #frame: Uint8Array;
  readonly #out: Uint8Array;
  #from = 0;
  #to = 0;

  constructor(frame: Uint8Array, size: number) {
    this.#frame = frame;
    this.#out = new Uint8Array(size);
  }

  unpack(): Uint8Array {
    assert(this.#number() === MAGIC);
    const flags = this.#byte(this.#frame.length);
    assert(flags >> 6 === 1 && (flags & DICTIONARY) === 0);
    this.#from += 1 + (flags & CONTENT_SIZE ? 8 : 0) + 1;
    for (let size = this.#number(); size !== 0; size = this.#number()) {
      this.#block((size & ~STORED) >>> 0, size >= STORED);
      if (flags & BLOCK_CHECKSUM) this.#from += 4;
    }
    assert(this.#to === this.#out.length);
    return this.#out;
  }

  #number(): number {
    const at = this.#from;
    this.#from += 4;
    assert(this.#from <= this.#frame.length);
    return new DataView(this.#frame.buffer, this.#frame.byteOffset).getUint32(at, true);
  }

  #byte(end: number): number {
    assert(this.#from < end);
    return this.#frame[this.#from++]!;
  }

  /** A length of four bits that goes on in whole bytes where it is 15. */
  #length(bits: number, end: number): number {
    let length = bits;
    if (bits === 15) for (let more = 255; more === 255; length += more) more = this.#byte(end);
    return length;
  }

  #block(size: number, isStored: boolean): void {
    const end = this.#from + size;
    assert(end <= this.#frame.length);
    if (isStored) this.#literals(size, end);
    while (this.#from < end) {
      const token = this.#byte(end);
      this.#literals(this.#length(token >> 4, end), end);
      // The last literals of a block have no match behind them.
      if (this.#from < end) this.#match(token & 15, end);
    }
  }

  #literals(length: number, end: number): void {
    assert(this.#from + length <= end && this.#to + length <= this.#out.length);
    this.#out.set(this.#frame.subarray(this.#from, this.#from + length), this.#to);
    this.#from += length;
    this.#to += length;
  }

  #match(bits: number, end: number): void {
    const back = this.#byte(end) | (this.#byte(end) << 8);
    const length = this.#length(bits, end) + LEAST_MATCH;
    assert(back > 0 && back <= this.#to && this.#to + length <= this.#out.length);
    const out = this.#out;
    const stop = this.#to + length;
    // One by one: what is copied may be written by the same copy.
    for (let to = this.#to, from = to - back; to < stop; to++, from++) out[to] = out[from]!;
    this.#to = stop;
  }
}

/** What one frame holds, which is so many bytes. Throws for anything else. */
export const lz4Frame = (frame: Uint8Array, size: number): Uint8Array => new Unpacking(frame, size).unpack();
