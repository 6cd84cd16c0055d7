// An Arrow IPC file as a stream: it is its mark, a stream that may lack its schema or its end, and a directory.
import { fieldOf } from './flatbuffer.ts';

const MARK = 'ARROW1';
const MARK_BYTES = 8;
const SCHEMA = 1;
const VERSION_5 = 4;
/** The length of the directory, and the mark again. */
const AFTER_DIRECTORY = 10;
const END_OF_STREAM = [0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0];

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const isFile = (bytes: Uint8Array): boolean => ascii(bytes.subarray(0, 6)) === MARK;

/** A stream that was cut between two batches looks whole to its reader: only its end mark tells. */
export function isCutOff(bytes: Uint8Array): boolean {
  if (isFile(bytes)) return ascii(bytes.subarray(-6)) !== MARK;
  return END_OF_STREAM.some((byte, index) => bytes[bytes.length - 8 + index] !== byte);
}

/** Whether a stream begins with its schema: some writers leave it to the directory. */
function hasSchema(stream: Uint8Array): boolean {
  if (stream.length < 16) return false;
  const message = viewOf(stream.subarray(8));
  const kind = fieldOf(message, message.getUint32(0, true), 1);
  return kind !== 0 && message.getUint8(kind) === SCHEMA;
}

/** The directory's schema as the message that a stream begins with: a message table in front, which points into it. */
function schemaMessage(directory: Uint8Array): Uint8Array {
  const view = viewOf(directory);
  const field = fieldOf(view, view.getUint32(0, true), 1);
  const schema = field + view.getUint32(field, true);
  const [frame, before, table] = [8, 32, 16];
  const size = before + Math.ceil(directory.length / 8) * 8;
  const message = new Uint8Array(frame + size);
  const out = viewOf(message);
  out.setInt32(0, -1, true);
  out.setInt32(4, size, true);
  out.setUint32(frame, table, true);
  // The vtable: its size, the table's size, and where version, kind and header stand in the table.
  [10, 12, 8, 10, 4].forEach((number, index) => out.setUint16(frame + 4 + 2 * index, number, true));
  out.setInt32(frame + table, table - 4, true);
  out.setUint32(frame + table + 4, before + schema - (table + 4), true);
  out.setInt16(frame + table + 8, VERSION_5, true);
  out.setUint8(frame + table + 10, SCHEMA);
  message.set(directory, frame + before);
  return message;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The stream of an Arrow file, whole; a stream as it is. Throws for what is neither. */
export function arrowStream(bytes: Uint8Array): Uint8Array {
  if (!isFile(bytes)) return bytes;
  const end = bytes.length - AFTER_DIRECTORY;
  const directory = bytes.subarray(end - viewOf(bytes).getInt32(end, true), end);
  const stream = bytes.subarray(MARK_BYTES, end - directory.length);
  const start = hasSchema(stream) ? new Uint8Array() : schemaMessage(directory);
  return joined(start, stream, Uint8Array.from(END_OF_STREAM));
}
