// One record read byte by byte by RFC 4180, with whatever quotation marks and line ends it has.
import { CR, isNeutraliser, LF, QUOTE, SPACE, TAB } from './dialect.ts';
import { Growing } from './growing.ts';

/** A record's cells, one after the other in `content`: cell k is `content[ends[k - 1] ?? 0 .. ends[k])`. */
export class CarefulRecord {
  readonly content = new Growing(1024);
  readonly ends: number[] = [];
  /** Position after the record and its line end. */
  next = 0;
  /** Line ends that it took up, its own included. */
  lines = 0;
  /** Line ends before the quotation mark that was never closed; null when all were. */
  openQuote: number | null = null;

  /** Where cell `index` begins in `content`. */
  startOf(index: number): number {
    return index === 0 ? 0 : this.ends[index - 1]!;
  }

  /** Whether every cell from `from` on is empty or spaces. */
  isBlankFrom(from: number): boolean {
    return this.#isBlank(this.startOf(from), this.content.length);
  }

  isBlankAt(index: number): boolean {
    return this.#isBlank(this.startOf(index), this.ends[index]!);
  }

  #isBlank(from: number, to: number): boolean {
    const content = this.content.written();
    for (let at = from; at < to; at++) if (content[at] !== SPACE && content[at] !== TAB) return false;
    return true;
  }

  read(bytes: Uint8Array, from: number, delimiter: number): void {
    this.content.clear();
    this.ends.length = 0;
    this.lines = 0;
    this.openQuote = null;
    let at = from;
    while (true) {
      if (bytes[at] === QUOTE) at = this.#quoted(bytes, at + 1);
      else if (isNeutraliser(bytes, at, delimiter)) at++;
      at = this.#bare(bytes, at, delimiter);
      this.ends.push(this.content.length);
      if (bytes[at] !== delimiter) break;
      at++;
    }
    this.#end(bytes, at);
  }

  /** Content up to the closing mark, line ends as LF; returns the position after it. */
  #quoted(bytes: Uint8Array, from: number): number {
    const openedAfter = this.lines;
    const end = bytes.length;
    let at = isNeutraliser(bytes, from, null) ? from + 1 : from;
    let kept = at;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        this.content.append(bytes, kept, at);
        if (bytes[at + 1] !== QUOTE) return at + 1;
        kept = ++at;
      } else if (byte === LF) this.lines++;
      else if (byte === CR) {
        this.content.append(bytes, kept, at);
        if (bytes[at + 1] === LF) at++;
        else this.content.push(LF);
        kept = bytes[at] === LF ? at : at + 1;
        this.lines++;
      }
    }
    this.openQuote = openedAfter;
    return at;
  }

  /** Content up to the delimiter or the line end; a quotation mark in it is itself. */
  #bare(bytes: Uint8Array, from: number, delimiter: number): number {
    const end = bytes.length;
    let at = from;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === delimiter || byte === LF || byte === CR) break;
    }
    this.content.append(bytes, from, at);
    return at;
  }

  #end(bytes: Uint8Array, at: number): void {
    if (at < bytes.length) this.lines++;
    this.next = bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
  }
}
