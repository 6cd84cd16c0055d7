// A byte buffer that grows, for the normalised copy of a file that is not plain already.
import * as dialect from './dialect.ts';

// Of this module, not imported: where modules are not bundled, an imported constant is looked up for every byte.
const { COMMA, CR, LF } = dialect;

export class Growing {
  #bytes: Uint8Array;
  length = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(Math.max(capacity, 64));
  }

  push(byte: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length++] = byte;
  }

  /** Appends `source[from..to)`. Short parts are copied byte by byte, which is quicker than a view of them. */
  append(source: Uint8Array, from: number, to: number): void {
    const size = to - from;
    if (this.length + size > this.#bytes.length) this.#grow(size);
    const bytes = this.#bytes;
    if (size > 48) bytes.set(source.subarray(from, to), this.length);
    else for (let at = from, put = this.length; at < to; at++, put++) bytes[put] = source[at]!;
    this.length += size;
  }

  /** Appends `source[from..to)` where `may` marks each of its bytes; else nothing. Whether it did. */
  appendMarked(source: Uint8Array, from: number, to: number, may: Uint8Array): boolean {
    const size = to - from;
    if (this.length + size > this.#bytes.length) this.#grow(size);
    const bytes = this.#bytes;
    for (let at = from, put = this.length; at < to; at++, put++) {
      const byte = source[at]!;
      if (may[byte] === 0) return false;
      bytes[put] = byte;
    }
    this.length += size;
    return true;
  }

  /** Appends a text where `may` marks each of its characters; else nothing. Whether it did. */
  appendMarkedText(text: string, may: Uint8Array): boolean {
    const size = text.length;
    if (this.length + size > this.#bytes.length) this.#grow(size);
    const bytes = this.#bytes;
    for (let at = 0, put = this.length; at < size; at++, put++) {
      const code = text.charCodeAt(at);
      if (code > 0x7f || may[code] === 0) return false;
      bytes[put] = code;
    }
    this.length += size;
    return true;
  }

  /** Appends `source[from..to)` with a comma for each delimiter and LF for each CR or CRLF. */
  appendCanonical(source: Uint8Array, from: number, to: number, delimiter: number): void {
    if (this.length + to - from > this.#bytes.length) this.#grow(to - from);
    const bytes = this.#bytes;
    let put = this.length;
    for (let at = from; at < to; at++) {
      const byte = source[at]!;
      if (byte === CR) {
        bytes[put++] = LF;
        if (source[at + 1] === LF) at++;
      } else bytes[put++] = byte === delimiter ? COMMA : byte;
    }
    this.length = put;
  }

  /** What has been written so far; the same memory until the next write. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + needed));
    larger.set(this.written());
    this.#bytes = larger;
  }
}
