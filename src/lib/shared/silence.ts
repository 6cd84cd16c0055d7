// A bound on how long something may be silent: work that may take long says now and then that it goes on.

export interface Silence {
  /** Something was heard: the wait begins anew. */
  heard(): void;
  /** Nothing is waited for, until something is heard again. */
  stop(): void;
  /** Rejects once nothing has been heard for too long. */
  readonly tooLong: Promise<never>;
}

/** Waits from now on; `who` stands at the beginning of what is said: “The engine”. */
export function silence(seconds: number, who: string): Silence {
  let timer: ReturnType<typeof setTimeout>;
  let giveUp: (cause: Error) => void;
  const tooLong = new Promise<never>((_, reject) => (giveUp = reject));
  tooLong.catch(() => undefined);
  const stop = () => clearTimeout(timer);
  const heard = () => {
    stop();
    const cause = new Error(`${who} made no progress for ${seconds} seconds`);
    timer = setTimeout(() => giveUp(cause), seconds * 1000);
  };
  heard();
  return { heard, stop, tooLong };
}
