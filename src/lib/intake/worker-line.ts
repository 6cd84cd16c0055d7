// A worker that is asked things: started when it is first wanted, ended when it is idle, falters, hangs or is called off.
import { startBlobWorker } from '../shared/blob-worker.ts';
import { silence, type Silence } from '../shared/silence.ts';
import type { ReadWatch } from './amount.ts';
import type { Asked, Reply } from './worker-messages.ts';

type Given = Uint8Array | MessagePort;

/** A workbook of 50 MB may take half a minute, on a slow computer two, and is opened without a word. */
const MOST_SILENT_SECONDS = 300;

interface Started {
  readonly worker: Promise<Worker>;
  readonly over: AbortController;
  /** Of all that it is asked at once. */
  readonly quiet: Silence;
}

export class WorkerLine<Question> {
  readonly #url: string;
  readonly #idleMilliseconds: number;
  #started: Started | null = null;
  #waiting = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** `url` of the worker's script; it is ended so long after its last answer. */
  constructor(url: string, idleMilliseconds: number) {
    this.#url = url;
    this.#idleMilliseconds = idleMilliseconds;
  }

  /** The answer. The memory and the ports of `given` are handed over. Rejects with what went wrong, or the reason of the watch's signal. */
  async ask<Answer>(question: Question, given: readonly Given[], watch: ReadWatch = {}): Promise<Answer> {
    const { onRead, signal } = watch;
    signal?.throwIfAborted();
    clearTimeout(this.#idle);
    const started = (this.#started ??= this.#start());
    this.#waiting++;
    started.quiet.heard();
    try {
      const over = AbortSignal.any(signal ? [signal, started.over.signal] : [started.over.signal]);
      return await answerOf<Question, Answer>(await started.worker, question, given, {
        ...(onRead && { onRead }),
        signal: over,
        heard: started.quiet.heard
      });
    } catch (cause) {
      this.#end(started, cause);
      throw cause;
    } finally {
      this.#waiting--;
      if (this.#waiting === 0) {
        started.quiet.stop();
        this.#idle = setTimeout(() => this.#end(started, new Error('Idle')), this.#idleMilliseconds);
      }
    }
  }

  #start(): Started {
    const quiet = silence(MOST_SILENT_SECONDS, 'The worker');
    const started = { worker: startBlobWorker(this.#url), over: new AbortController(), quiet };
    quiet.tooLong.catch((cause: unknown) => this.#end(started, cause));
    return started;
  }

  /** Ends the worker, and with it whatever else it was asked. */
  #end(started: Started, cause: unknown): void {
    if (this.#started === started) this.#started = null;
    started.quiet.stop();
    started.over.abort(cause);
    started.worker.then(
      (worker) => worker.terminate(),
      () => undefined
    );
  }
}

function answerOf<Question, Answer>(
  worker: Worker,
  question: Question,
  given: readonly Given[],
  { onRead, signal: over, heard }: ReadWatch & { readonly signal: AbortSignal; heard(): void }
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    over.throwIfAborted();
    const { port1, port2 } = new MessageChannel();
    const listening = new AbortController();
    const { signal } = listening;
    // What listens to a worker holds all that its answer was for, for as long as the worker lives.
    const end = () => {
      port1.close();
      listening.abort();
    };
    const stop = (cause: unknown) => {
      end();
      reject(cause as Error);
    };
    over.addEventListener('abort', () => stop(over.reason), { signal });
    worker.addEventListener('error', ({ message }) => stop(new Error(message)), { signal });
    port1.onmessage = ({ data: reply }: MessageEvent<Reply>) => {
      heard();
      if (reply.kind === 'read') return onRead?.(reply.amount);
      if (reply.kind === 'fault') return stop(new Error(reply.message));
      end();
      resolve(reply.answer as Answer);
    };
    const handed = new Set(
      given.map((one) => (one instanceof MessagePort ? one : (one.buffer as ArrayBuffer)))
    );
    worker.postMessage({ question, port: port2 } satisfies Asked<Question>, [port2, ...handed]);
  });
}
