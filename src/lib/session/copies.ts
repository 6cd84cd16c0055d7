// Copies of the reader's own files with verdicts: the file is read again from where it was brought.
import type { Records } from '../extracts/records.ts';
import { annotatedInWorker } from '../intake/copy-browser.ts';
import { openFiles } from '../intake/open.ts';
import { browserOpener } from '../intake/open-browser.ts';
import { annotatedCopy, type WrittenFile } from '../pipeline/annotated.ts';
import type { Force } from '../pipeline/force.ts';
import type { Watch } from '../pipeline/work.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { Bringing } from './bringing.ts';
import { bytesOf, holding, type BroughtFiles } from './brought-files.ts';

/** Of a file that waits or is loaded, by its name; `brought` are the files that are loaded. Rejects once called off. */
export async function copyOf(
  name: string,
  force: Force,
  bringing: Bringing | null,
  brought: BroughtFiles,
  watch: Watch
): Promise<Outcome<WrittenFile>> {
  const isOfName = ({ file }: Records) => file === name;
  const waiting = bringing?.records.find(isOfName);
  const records = waiting ?? force.records.find(isOfName);
  if (!records) throw new Error(`No file of that name was read: ${name}`);
  const openAgain = async (source: string) => {
    const file = waiting ? holding(bringing?.files ?? [], source) : brought.holding(source);
    const bytes = file ? await bytesOf([file]).catch(() => []) : [];
    return (await openFiles(bytes, browserOpener, watch)).tables;
  };
  return annotatedCopy(force, records, { openAgain, annotate: annotatedInWorker, ...watch });
}
