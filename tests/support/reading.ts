// Text or bytes through intake, as a test wants to read it.
import type { Records } from '../../src/lib/extracts/records.ts';
import { openFiles, type OpenOptions } from '../../src/lib/intake/open.ts';
import { nodeOpener } from '../../src/lib/intake/open-node.ts';
import type { FileBytes } from '../../src/lib/intake/opener.ts';
import type { FileMapping } from '../../src/lib/intake/mapping.ts';
import { readTable } from '../../src/lib/intake/read.ts';
import { refused, type Outcome } from '../../src/lib/shared/outcome.ts';

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
/** The least that is a file of cases: every needed column, one row. */
export const CASES =
  'case_id,unit_id,category,risk_level,management,opened_on\nC-1,U-1,1,high,active,2026-01-05\n';

/** One file of one table, opened and read. */
export async function readFile(
  file: FileBytes,
  options: FileMapping & OpenOptions = {}
): Promise<Outcome<Records>> {
  const { tables, refusals } = await openFiles([file], nodeOpener, options);
  const [table] = tables;
  return table ? readTable(table, options) : refused(...refusals.flatMap(({ problems }) => problems));
}

export const read = (content: string | Uint8Array, name = 'cases.csv', mapping?: FileMapping) =>
  readFile({ name, bytes: typeof content === 'string' ? utf8(content) : content }, mapping);

/** The records; throws with the sentences where it was refused. */
export async function records(
  content: string | Uint8Array,
  name?: string,
  mapping?: FileMapping
): Promise<Records> {
  const outcome = await read(content, name, mapping);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ sentence }) => sentence).join(' '));
  return outcome.value;
}

/** The first problem of a file that is refused. */
export async function stopped(content: string | Uint8Array, name?: string, mapping?: FileMapping) {
  const outcome = await read(content, name, mapping);
  if (outcome.ok) throw new Error('It was read');
  return outcome.problems[0]!;
}
