// Memory given back before the browser would give it back.

/**
 * Lets go of bytes that came from another thread and that nobody reads any more: they are sent to nowhere. By itself the
 * browser keeps them until it next collects this thread's rubbish, and their array's own `transfer(0)` keeps them too.
 */
export function letGo({ buffer }: Uint8Array): void {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(null, [buffer as ArrayBuffer]);
  port1.close();
}
