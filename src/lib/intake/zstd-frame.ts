// A ZSTD frame unpacked. Its header is looked at first: the library would make room for whatever window that asks for.
import { Decompress } from 'fzstd';

const MAGIC = 0xfd2fb528;
/** What the tools of ZSTD take without being asked for more. */
const WIDEST_WINDOW = 2 ** 27;

const damaged = () => new Error('A damaged ZSTD frame');

/** Bytes of its content that a frame needs at hand, by its header (RFC 8878, 3.1.1). */
function windowOf(frame: Uint8Array, size: number): number {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw damaged();
  const isSingle = (view.getUint8(4) & 0x20) !== 0;
  if (isSingle) return size;
  const window = view.getUint8(5);
  const base = 2 ** (10 + (window >> 3));
  return base + (base / 8) * (window & 7);
}

/** What one frame holds, which is so many bytes. Throws for anything else. */
export function zstdFrame(frame: Uint8Array, size: number): Uint8Array {
  if (windowOf(frame, size) > WIDEST_WINDOW) throw damaged();
  const content = new Uint8Array(size);
  let length = 0;
  const unpacking = new Decompress((part) => {
    if (length + part.length > size) throw damaged();
    content.set(part, length);
    length += part.length;
  });
  unpacking.push(frame, true);
  if (length !== size) throw damaged();
  return content;
}
