// A delimited file as a table of text: its bytes decoded to UTF-8.
import { problem } from '../extracts/problems.ts';
import { made, refused, type Outcome } from '../shared/outcome.ts';
import { decode } from './decode.ts';
import type { Source } from './opener.ts';
import { sha256 } from '../shared/sha256.ts';
import type { TextTable } from './table.ts';

export async function openDelimited({ name, bytes, container }: Source): Promise<Outcome<TextTable[]>> {
  // On another thread, while this one looks at the text.
  const hash = sha256(bytes);
  const decoded = decode(bytes);
  if (!decoded) return refused(problem('not-text', { file: name }));
  const table: TextTable = {
    origin: {
      file: name,
      container,
      format: 'delimited',
      sha256: await hash,
      byteCount: bytes.length,
      encoding: decoded.encoding
    },
    name,
    sheet: null,
    isHidden: false,
    bytes: decoded.bytes,
    numbering: 'lines',
    notices: []
  };
  return made([table]);
}
