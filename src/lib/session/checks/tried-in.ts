// What the policy stopped, in the page and in a worker that may never say so.
import { silence } from '../../shared/silence.ts';
import { check, untried, type Check } from './check.ts';
import type { Tried } from './tries.ts';

/** What it tries takes three at most. */
const MOST_SILENT_SECONDS = 10;

/** What the worker says, which is then ended. Rejects with its error, or where it has not answered after ten seconds. */
export async function triedInWorker(start: () => Promise<Worker>): Promise<Tried> {
  const worker = await start();
  const quiet = silence(MOST_SILENT_SECONDS, 'its worker');
  const answer = new Promise<Tried>((tell, fail) => {
    worker.addEventListener('message', ({ data }) => tell(data as Tried));
    worker.addEventListener('error', ({ message }) => fail(new Error(message)));
  });
  try {
    return await Promise.race([answer, quiet.tooLong]);
  } finally {
    quiet.stop();
    worker.terminate();
  }
}

const WHERE = { page: 'The page', worker: 'A worker' } as const;

/** The two promises that were tried there; both fail where trying them did. */
export async function ofTried(where: keyof typeof WHERE, trying: Promise<Tried>): Promise<Check[]> {
  const [request, code] = [
    [`request-from-${where}`, `${WHERE[where]} can ask no other address`],
    [`code-in-${where}`, `Text never becomes code: ${WHERE[where].toLowerCase()}`]
  ] as const;
  try {
    const { isRequestStopped, isCodeStopped } = await trying;
    return [
      check(...request, isRequestStopped, [
        'A request to another address was stopped by the security policy.',
        'A request to another address was not stopped by the security policy.'
      ]),
      check(...code, isCodeStopped, ['Text that was to run as code was refused.', 'Text ran as code.'])
    ];
  } catch (cause) {
    return [untried(...request, cause), untried(...code, cause)];
  }
}
