// A copy of the reader's own file in which each row says what became of it.
import type { Records } from '../extracts/records.ts';
import { annotatedRows, leftOutCount } from '../intake/annotate.ts';
import { annotatedFile, type WrittenFile } from '../intake/annotated-file.ts';
import type { TextTable } from '../intake/table.ts';
import { made, refused, type Outcome, type Problem } from '../shared/outcome.ts';
import type { Force } from './force.ts';

export type { WrittenFile };

/** Opens a file again that was brought, by its name; none of its tables where it can't be read any more. */
export type OpenAgain = (file: string) => Promise<readonly TextTable[]>;

const changed = (file: string): Problem => ({
  id: 'file-changed',
  severity: 'file',
  file,
  sentence: `${file} is not what it was when it was read.`,
  advice: 'Bring it again; the copy is then made of the file as it is now.'
});

const heldBack = ({ file, extract }: Records): Problem => ({
  id: 'rows-held-back',
  severity: 'file',
  file,
  extract,
  sentence: `This reader is not told of single rows of ${file}.`,
  advice: 'Read as the welfare lead to have the copy.'
});

/** The file's bytes are read again, not kept: the copy is refused where they are no longer those that were read. */
export async function annotatedCopy(
  force: Force,
  records: Records,
  openAgain: OpenAgain
): Promise<Outcome<WrittenFile>> {
  if (!force.tellsRowsOf(records.extract)) return refused(heldBack(records));
  const tables = await openAgain(records.source);
  const table = tables.find(({ name, origin }) => name === records.file && origin.sha256 === records.sha256);
  if (!table) return refused(changed(records.file));
  const { cut } = records;
  return made(
    await force.judge(records, (pages) =>
      annotatedFile(records, leftOutCount(cut), annotatedRows(table.bytes, cut, pages))
    )
  );
}
