// Archives as a test wants them: rightly made, or with one byte that lies.
import { zipSync, strToU8, type Zippable } from 'fflate';

/** `mimetype` is stored, as OpenDocument wants it. */
export const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        [typeof content === 'string' ? strToU8(content) : content, { level: path === 'mimetype' ? 0 : 6 }]
      ])
    ) as Zippable
  );

const CENTRAL = [0x50, 0x4b, 0x01, 0x02];

/** Where each entry of the central directory begins. */
function entriesOf(zip: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < zip.length - 4; at++)
    if (CENTRAL.every((byte, index) => zip[at + index] === byte)) found.push(at);
  return found;
}

/** A copy in which entry `index` of the central directory has these bytes from `field` on. */
export function withDirectory(
  zip: Uint8Array,
  index: number,
  field: number,
  bytes: readonly number[]
): Uint8Array {
  const copy = zip.slice();
  copy.set(bytes, entriesOf(zip)[index]! + field);
  return copy;
}
