// A column of no contract in a file that is read as columns: passed over, once its values name no person.
import type { FormField } from './form-column.ts';
import { Growing } from './growing.ts';
import { valuesLookLike } from './identifiers.ts';

const LF = 0x0a;
const LOOKED_AT = 1 << 16;

export class WatchedColumn implements FormField {
  readonly #values = new Growing(LOOKED_AT);
  readonly #decoder = new TextDecoder();

  read(): number {
    return -1;
  }

  take(bytes: Uint8Array, from: number, to: number): boolean {
    if (from === to) return true;
    this.#values.append(bytes, from, to);
    this.#values.push(LF);
    return this.#values.length < LOOKED_AT || this.isFit();
  }

  blank(): boolean {
    return true;
  }

  isFit(): boolean {
    const values = this.#decoder.decode(this.#values.written());
    this.#values.clear();
    return valuesLookLike(values) === null;
  }

  run(): null {
    return null;
  }
}
