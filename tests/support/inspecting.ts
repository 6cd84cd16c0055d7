// Text as a table, inspected as a test wants to read it.
import { inspect } from '../../src/lib/intake/inspect.ts';
import type { Inspection } from '../../src/lib/intake/inspection.ts';
import type { FileMapping } from '../../src/lib/intake/mapping.ts';
import type { TextTable } from '../../src/lib/intake/table.ts';
import { utf8 } from './reading.ts';

export const textTable = (
  content: string,
  name = 'export.csv',
  more: Partial<TextTable> = {}
): TextTable => ({
  origin: {
    file: name,
    container: null,
    format: 'delimited',
    sha256: '0'.repeat(64),
    byteCount: content.length,
    encoding: 'utf-8'
  },
  name,
  sheet: null,
  isHidden: false,
  bytes: utf8(content),
  numbering: 'lines',
  notices: [],
  ...more
});

/** What it shows; throws with the sentences where it is refused. */
export function inspected(content: string, mapping?: FileMapping, name?: string): Inspection {
  const outcome = inspect(textTable(content, name), mapping);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ sentence }) => sentence).join(' '));
  return outcome.value;
}
