// Locks or opens one file in a worker of its own: the work that stops a guesser would freeze the page.
import { opened, locked } from './age.ts';
import { AgeError } from './age-file.ts';
import type { Asked, Reply } from './age-browser.ts';

const say = (reply: Reply, given: Transferable[] = []): void => postMessage(reply, { transfer: given });

addEventListener('message', ({ data: { kind, bytes, passphrase } }: MessageEvent<Asked>) => {
  (kind === 'lock' ? locked : opened)(bytes, passphrase).then(
    (made) => say({ bytes: made }, [made.buffer]),
    (cause: unknown) => say({ fault: cause instanceof AgeError ? cause.fault : 'too-little-memory' })
  );
});
