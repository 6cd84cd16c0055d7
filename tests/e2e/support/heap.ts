// What the script of a page still holds, by the browser's own account.
import type { Page } from '@playwright/test';

/** Every text that the page's script can still reach, and every name in it; its workers' are their own. */
export async function textsHeldBy(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  // What is let go by a finaliser is there until the second time.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return (JSON.parse(parts.join('')) as { strings: string[] }).strings;
}
