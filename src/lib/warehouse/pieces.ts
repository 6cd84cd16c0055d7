// A file's records in pieces: the engine never holds the whole text beside the table that is made of it.
import type { Warehouse } from './warehouse.ts';

const QUOTE = 0x22;
const LF = 0x0a;

/** A piece is so many bytes, and what is left of its last record. Smaller ones cost the engine a third more time. */
export const PIECE_BYTES = 1 << 26;

/**
 * The end of the first record that ends at `least` or after it, of those that begin at `from`. In the records of intake a
 * quotation mark opens, closes or doubles: after an even number of them no cell is open.
 */
function recordEnd(bytes: Uint8Array, from: number, least: number): number {
  if (least >= bytes.length) return bytes.length;
  let isOpen = false;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) isOpen = !isOpen;
    else if (byte === LF && !isOpen && at + 1 >= least) return at + 1;
  }
  return bytes.length;
}

/** The same for records without any quotation mark. */
function lineEnd(bytes: Uint8Array, least: number): number {
  const found = least >= bytes.length ? -1 : bytes.indexOf(LF, least - 1);
  return found < 0 ? bytes.length : found + 1;
}

/** Whole records each, in order; one piece at least. */
export function* piecesOf(bytes: Uint8Array, pieceBytes = PIECE_BYTES): Generator<Uint8Array> {
  const isQuoted = bytes.length > pieceBytes && bytes.includes(QUOTE);
  let from = 0;
  do {
    const least = from + pieceBytes;
    const to = isQuoted ? recordEnd(bytes, from, least) : lineEnd(bytes, least);
    yield bytes.subarray(from, to);
    from = to;
  } while (from < bytes.length);
}

/** Does `work` with the slot in which the bytes can be read. */
export async function withSlot<Value>(
  warehouse: Warehouse,
  bytes: Uint8Array,
  work: (slot: string) => Promise<Value>
): Promise<Value> {
  const slot = await warehouse.attach(bytes);
  try {
    return await work(slot);
  } finally {
    await warehouse.detach(slot);
  }
}
