// The copy of a file with verdicts, written in a worker that can be ended.
import type { Annotate } from './annotated-file.ts';
import copyUrl from './copy.worker.ts?worker&url';
import { handOver } from './handed-pages.ts';
import { WorkerLine } from './worker-line.ts';
import type { CopyQuestion } from './worker-messages.ts';

const line = new WorkerLine<CopyQuestion>(copyUrl, 0);

/** Takes over the table's bytes. Rejects with what went wrong, or the reason of `signal`. */
export const annotatedInWorker: Annotate = async (
  table,
  { file, format, sheet, delimiter, cut },
  pages,
  signal
) => {
  const making = pages[Symbol.asyncIterator]();
  const { port1, port2 } = new MessageChannel();
  const question = { table, records: { file, format, sheet, delimiter, cut }, pages: port2 };
  try {
    return await Promise.race([
      line.ask<Awaited<ReturnType<Annotate>>>(question, [table.bytes, port2], signal ? { signal } : {}),
      handOver(making, port1)
    ]);
  } finally {
    port1.close();
    await making.return?.();
  }
};
