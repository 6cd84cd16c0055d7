// The release that this page comes from, and whether the files that arrive here are those that it names.
import { FROM_THE_SERVER, RELEASE_FILE, type Release } from '../../shared/release.ts';
import { sha256 } from '../../shared/sha256.ts';

export interface ArrivedRelease {
  readonly release: Release;
  /** Of the manifest itself. */
  readonly sha256: string;
}

/** Rejects where the host has no manifest. */
export async function arrivedRelease(folder: string): Promise<ArrivedRelease> {
  const response = await fetch(new URL(RELEASE_FILE, folder), { cache: 'no-store' });
  if (!response.ok) throw new Error(`${RELEASE_FILE} could not be read: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { release: JSON.parse(new TextDecoder().decode(bytes)) as Release, sha256: await sha256(bytes) };
}

const AT_ONCE = 6;

/** Paths of files that are not there or are others; `onProgress` hears how many were compared. */
export async function otherFiles(
  folder: string,
  { files }: Release,
  onProgress: (done: number, of: number) => void
): Promise<readonly string[]> {
  const others: string[] = [];
  const waiting = [...files];
  const compareNext = async (): Promise<void> => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const response = await fetch(new URL(file.path, folder)).catch(() => null);
      const isSame =
        response?.ok === true && (await sha256(new Uint8Array(await response.arrayBuffer()))) === file.sha256;
      if (!isSame) others.push(file.path);
      onProgress(files.length - waiting.length, files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, compareNext));
  return others.sort();
}

/** Headers that the server itself sends the first page without, or with other words; null where it can't be reached. */
export async function missingHeaders(
  folder: string,
  { headers }: Release
): Promise<readonly string[] | null> {
  const address = new URL(FROM_THE_SERVER, folder);
  const response = await fetch(address, { cache: 'no-store' }).catch(() => null);
  if (response === null) return null;
  return Object.entries(headers)
    .filter(([name, value]) => response.headers.get(name) !== value)
    .map(([name]) => name);
}
