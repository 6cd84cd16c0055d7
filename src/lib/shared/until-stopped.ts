// Work that nobody waits for once it is called off, and that leaves nothing behind on the signal that outlives it.

/** As `work`, but rejects with the reason of `signal` as soon as it is aborted, however long the work goes on. */
export async function untilStopped<Value>(work: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (!signal) return work;
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
