// What code inside the app would try in order to send something out, or to become more code; in the page and in a worker.

/** A name that no network knows: where nothing stops the request, it still reaches nobody. */
const NOBODY = 'https://checks.invalid/';

const PATIENCE_MS = 3000;

export interface Tried {
  /** Whether the policy stopped the request; an address that nobody has proves nothing. */
  readonly isRequestStopped: boolean;
  readonly isCodeStopped: boolean;
}

const isStopped = (from: string): Promise<boolean> =>
  new Promise((tell) => {
    const address = `${NOBODY}${from}`;
    const heard = ({ blockedURI }: SecurityPolicyViolationEvent) => {
      if (address.startsWith(blockedURI) && blockedURI.startsWith(NOBODY.slice(0, -1))) end(true);
    };
    const end = (stopped: boolean) => {
      removeEventListener('securitypolicyviolation', heard as EventListener);
      tell(stopped);
    };
    addEventListener('securitypolicyviolation', heard as EventListener);
    setTimeout(() => end(false), PATIENCE_MS);
    fetch(address, { mode: 'no-cors' }).catch(() => undefined);
  });

/** Text that becomes code where nothing stops it. */
function isCodeStopped(): boolean {
  const { eval: become } = globalThis;
  try {
    return become('1 + 1') !== 2;
  } catch {
    return true;
  }
}

export const tried = async (from: 'page' | 'worker'): Promise<Tried> => ({
  isRequestStopped: await isStopped(from),
  isCodeStopped: isCodeStopped()
});
