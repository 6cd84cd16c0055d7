// HiGHS in the reader's browser: a worker for each question, ended when it is answered or no longer wanted.
import wasmUrl from 'highs/runtime?url';
import { startBlobWorker } from '../shared/blob-worker.ts';
import { untilStopped } from '../shared/until-stopped.ts';
import type { Question, Reply } from './messages.ts';
import type { Answers, Kind, Progress, Solver } from './solver.ts';
import workerUrl from './solver.worker.ts?worker&url';

async function compiled(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`The solver could not be read: ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** The worker's answer. Rejects with what went wrong in it. */
function answerOf<Asked extends Kind>(
  worker: Worker,
  question: Question & { readonly kind: Asked },
  onProgress?: Progress
): Promise<Answers[Asked]> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(`The solver stopped: ${message}`)));
    worker.addEventListener('message', ({ data: reply }: MessageEvent<Reply>) => {
      if (reply.kind === 'progress') onProgress?.(reply.done, reply.of);
      else if (reply.kind === 'answer') resolve(reply.answer as Answers[Asked]);
      else reject(new Error(reply.message));
    });
    worker.postMessage(question);
  });
}

/** Fetches and compiles HiGHS (3.5 MB, a megabyte packed). Rejects when it can't be had. */
export async function openBrowserSolver(): Promise<Solver> {
  const wasm = await compiled();
  const closed = new AbortController();
  return {
    async solve(kind, officers, limitPercent, onProgress, signal) {
      const over = AbortSignal.any(signal ? [signal, closed.signal] : [closed.signal]);
      over.throwIfAborted();
      const worker = await startBlobWorker(workerUrl);
      try {
        over.throwIfAborted();
        const answer = answerOf(worker, { wasm, kind, officers, limitPercent }, onProgress);
        return await untilStopped(answer, over);
      } finally {
        worker.terminate();
      }
    },
    close: () => closed.abort(new Error('The solver was closed'))
  };
}
