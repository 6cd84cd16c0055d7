// What a PNG says beside its picture.

/** All parts of a PNG but its pixels, whose bytes are any. */
export function besidePixels(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const end = at + 12 + png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) !== 'IDAT') parts.push(png.subarray(at + 4, end - 4));
    at = end;
  }
  return Buffer.concat(parts);
}
