// The engine answers with Arrow files and takes only streams: of a file that it is given it makes nothing, and says so not.

/** `ARROW1` and two zeros, as a file begins; the length of the footer and `ARROW1`, as it ends. */
const [HEAD, TAIL] = [8, 10];
const MAGIC = 'ARROW1';

const textAt = (bytes: Uint8Array, from: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + MAGIC.length));

/** The stream that is in an Arrow IPC file, in the same memory. */
export function streamInFile(file: Uint8Array): Uint8Array {
  const [start, end] = [textAt(file, 0), textAt(file, file.length - MAGIC.length)];
  if (start !== MAGIC || end !== MAGIC) throw new Error('The engine’s answer is no Arrow file');
  const at = file.length - TAIL;
  const footer = new DataView(file.buffer, file.byteOffset + at, 4).getInt32(0, true);
  const stream = file.subarray(HEAD, at - footer);
  const isEnded =
    new DataView(stream.buffer, stream.byteOffset + stream.length - 8, 8).getUint32(0) === 0xffffffff;
  if (!isEnded) throw new Error('The stream in the engine’s answer has no end');
  return stream;
}
