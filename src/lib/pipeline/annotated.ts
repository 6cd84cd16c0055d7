// A copy of the reader's own file in which each row says what became of it.
import type { Records } from '../extracts/records.ts';
import type { VerdictPage } from '../extracts/verdict.ts';
import type { Annotate, WrittenFile } from '../intake/annotated-file.ts';
import type { TextTable } from '../intake/table.ts';
import { isolated } from '../shared/isolated.ts';
import { made, refused, type Outcome, type Problem } from '../shared/outcome.ts';
import type { Force } from './force.ts';
import type { Watch } from './work.ts';

export type { Annotate, WrittenFile };

export interface CopyTools extends Watch {
  /** Opens a file again that was brought, by its name; none of its tables where it can't be read any more. */
  readonly openAgain: (file: string) => Promise<readonly TextTable[]>;
  readonly annotate: Annotate;
}

const changed = (file: string): Problem => ({
  id: 'file-changed',
  severity: 'file',
  file,
  sentence: `${isolated(file)} is not what it was when it was read.`,
  advice: 'Bring it again; the copy is then made of the file as it is now.'
});

const heldBack = ({ file, extract }: Records): Problem => ({
  id: 'rows-held-back',
  severity: 'file',
  file,
  extract,
  sentence: `This reader is not told of single rows of ${isolated(file)}.`,
  advice: 'Read as the welfare lead to have the copy.'
});

/** The pages, each told once it is made. */
async function* told(pages: AsyncIterable<VerdictPage>, onPage: (page: VerdictPage) => void) {
  for await (const page of pages) {
    yield page;
    onPage(page);
  }
}

/**
 * The file's bytes are read again, not kept: the copy is refused where they are no longer those that were read. Rejects
 * with the reason of `signal`.
 */
export async function annotatedCopy(
  force: Force,
  records: Records,
  { openAgain, annotate, onProgress, signal }: CopyTools
): Promise<Outcome<WrittenFile>> {
  if (!force.tellsRowsOf(records.extract)) return refused(heldBack(records));
  const tables = await openAgain(records.source);
  signal?.throwIfAborted();
  const table = tables.find(({ name, origin }) => name === records.file && origin.sha256 === records.sha256);
  if (!table) return refused(changed(records.file));
  const doing = `Making the copy of ${isolated(records.file)}`;
  const tell = ({ to }: VerdictPage) => onProgress?.({ doing, done: to, of: records.recordCount });
  onProgress?.({ doing });
  return made(await force.judge(records, (pages) => annotate(table, records, told(pages, tell), signal)));
}
