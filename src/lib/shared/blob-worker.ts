// Every worker starts from a blob: such a worker inherits the page's Content-Security-Policy, one started from an
// address does not and could send what it holds anywhere.

import { trustedAddress } from './trusted-address.ts';

/** Only blobs become workers. */
const trusted = trustedAddress('evenkeel-worker', (address) => address.startsWith('blob:'));

const isModule = (script: string): boolean => /^[ \t]*import\b|\bimport\.meta\b/m.test(script);

/**
 * Starts a classic worker with the script at `url` of this site; `prologue` runs first. Rejects when the script
 * can't be had. While developing, scripts are still modules that import each other: then the blob imports the script.
 */
export async function startBlobWorker(url: string, prologue = ''): Promise<Worker> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The worker's script could not be read: ${response.status}`);
  const script = await response.text();
  const isDevelopment = import.meta.env.DEV && isModule(script);
  const body = isDevelopment ? `import ${JSON.stringify(new URL(url, location.href).href)};` : script;
  const blob = URL.createObjectURL(new Blob([prologue, '\n', body], { type: 'text/javascript' }));
  try {
    return new Worker(trusted(blob), isDevelopment ? { type: 'module' } : {});
  } finally {
    // Chromium reads the blob when the worker is made, others a little later.
    setTimeout(() => URL.revokeObjectURL(blob), 10_000);
  }
}
