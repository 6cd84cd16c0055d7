// Workers start from blobs, and only from blobs.
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

/** A page with the given script at every address; gives the addresses from which workers were started. */
async function pageWith(script: string, status = 200) {
  vi.resetModules();
  const started: string[] = [];
  const policies: string[] = [];
  const read = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string) =>
    url.startsWith('blob:') ? read(url) : new Response(script, { status })
  );
  vi.stubGlobal(
    'Worker',
    class {
      constructor(url: string) {
        started.push(url);
      }
    }
  );
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }) {
      policies.push(name);
      return rules;
    }
  });
  const { startBlobWorker } = await import('./blob-worker.ts');
  return { started, policies, startBlobWorker };
}

test('the worker starts from a blob, the prologue before the script, under one policy', async () => {
  const { started, policies, startBlobWorker } = await pageWith('script()');
  await startBlobWorker('/worker.js', 'prologue()');
  await startBlobWorker('/worker.js');
  expect(started.every((url) => url.startsWith('blob:'))).toBe(true);
  expect(await (await fetch(started[0]!)).text()).toBe('prologue()\nscript()');
  expect(policies).toEqual(['evenkeel-worker']);
});

test('a script that can’t be had starts nothing', async () => {
  const { started, startBlobWorker } = await pageWith('not found', 404);
  await expect(startBlobWorker('/worker.js')).rejects.toThrow('could not be read: 404');
  expect(started).toEqual([]);
});
