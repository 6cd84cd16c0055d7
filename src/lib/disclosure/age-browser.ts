// Locking and opening in the reader's browser: a worker for each file, ended when it is done or called off.
import { startBlobWorker } from '../shared/blob-worker.ts';
import workerUrl from './age.worker.ts?worker&url';
import { AgeError, type AgeFault } from './age-file.ts';

export interface Asked {
  readonly kind: 'lock' | 'open';
  readonly bytes: Uint8Array;
  readonly passphrase: string;
}

export type Reply = { readonly bytes: Uint8Array } | { readonly fault: AgeFault };

async function madeOf(asked: Asked, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const worker = await startBlobWorker(workerUrl);
  try {
    return await new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.addEventListener('error', () => reject(new AgeError('too-little-memory')));
      worker.addEventListener('message', ({ data: reply }: MessageEvent<Reply>) => {
        if ('bytes' in reply) resolve(reply.bytes);
        else reject(new AgeError(reply.fault));
      });
      worker.postMessage(asked);
    });
  } finally {
    worker.terminate();
  }
}

/** The bytes as an age file. Rejects with an `AgeError`, or the reason of `signal`. */
export const lock = (bytes: Uint8Array, passphrase: string, signal?: AbortSignal): Promise<Uint8Array> =>
  madeOf({ kind: 'lock', bytes, passphrase }, signal);

/** What an age file holds. Rejects with an `AgeError`, or the reason of `signal`. */
export const open = (bytes: Uint8Array, passphrase: string, signal?: AbortSignal): Promise<Uint8Array> =>
  madeOf({ kind: 'open', bytes, passphrase }, signal);
