// Files locked with a passphrase, on their way out and in: packs and saved workspaces.
import { version } from '$app/environment';
import { open, lock } from '../disclosure/age-browser.ts';
import { AgeError } from '../disclosure/age-file.ts';
import { isWorkspace, readWorkspace } from '../intake/workspace.ts';
import { packText, readPack, type Pack } from '../disclosure/pack.ts';
import type { Reader } from '../pipeline/lens.ts';
import { packedForce } from '../pipeline/packs.ts';
import { packOf } from '../pipeline/packing.ts';
import type { Watch } from '../pipeline/work.ts';
import { isolated } from '../shared/isolated.ts';
import type { Lens } from '../shared/lens.ts';
import type { BroughtFile } from './brought-files.ts';
import type { Session } from './session.svelte.ts';
import { openWorkspace, workspaceOf } from './workspace.ts';

export { LEAST_PASSPHRASE, weakness } from '../disclosure/age-file.ts';
export { nameOfPack } from '../pipeline/packs.ts';
export { PACKS_FOR } from '../pipeline/packing.ts';

export interface LockedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was not opened, and why, in one sentence. */
export interface NotOpened {
  readonly file: string;
  readonly sentence: string;
}

/** Letters, digits and hyphens of a unit's id; nothing else gets into a file name. */
const asName = (id: string): string => id.replace(/[^\w-]+/g, '-').slice(0, 40);

/** A pack for `reader`, locked. Rejects with an `AgeError`, or once called off. */
export async function makePack(
  session: Session,
  reader: Reader & { readonly lens: Lens },
  passphrase: string,
  watch: Watch
): Promise<LockedFile> {
  const { choices, loaded } = session;
  const packing = { choices, reader, build: version, isSample: loaded.isSample };
  const head = await packOf(await session.force(), packing, watch);
  watch.onProgress?.({ doing: 'Locking the pack: this takes a few seconds' });
  const bytes = await lock(new TextEncoder().encode(packText(head)), passphrase, watch.signal);
  const [only, ...others] = head.units;
  const whose = only && others.length === 0 ? asName(only.unit_id) : 'units';
  return { name: `evenkeel-pack-${reader.lens}-${whose}-${choices.asOf}.age`, bytes };
}

/** Everything that is held, locked. Rejects with an `AgeError`, a plain sentence of a file that is gone, or once called off. */
export async function saveWorkspace(
  session: Session,
  passphrase: string,
  { onProgress, signal }: Watch
): Promise<LockedFile> {
  onProgress?.({ doing: 'Reading the files again' });
  const bytes = await workspaceOf(session);
  onProgress?.({ doing: 'Locking the workspace: this takes a few seconds' });
  return {
    name: `evenkeel-workspace-${session.choices.asOf}.age`,
    bytes: await lock(bytes, passphrase, signal)
  };
}

const NO_WORKSPACE =
  'This file holds a workspace that this version of the app can’t read, or not a whole one. Bring the extracts themselves.';
const ALONE = 'A saved workspace is opened alone. Choose only that file.';

async function tookWorkspace(session: Session, bytes: Uint8Array): Promise<string | null> {
  const workspace = readWorkspace(bytes);
  if (workspace === null) return NO_WORKSPACE;
  return openWorkspace(session, workspace);
}

/**
 * Opens packs and shows them beside those that are open, or a saved workspace in place of what is loaded. Nothing is
 * loaded where one of the files is not read.
 */
export async function openLocked(
  session: Session,
  files: readonly BroughtFile[],
  passphrase: string,
  { onProgress, signal }: Watch
): Promise<readonly NotOpened[]> {
  const packs: Pack[] = [...(session.loaded.packed?.packs ?? [])];
  const faults: NotOpened[] = [];
  for (const [done, { name, read }] of files.entries()) {
    onProgress?.({ doing: `Opening ${isolated(name)}: this takes a few seconds`, done, of: files.length });
    const found = await open(await read(), passphrase, signal).then(
      (bytes) => (isWorkspace(bytes) ? { workspace: bytes } : readPack(bytes, session.lens)),
      (cause: unknown) => {
        if (cause instanceof AgeError) return { fault: cause.message };
        throw cause;
      }
    );
    if ('workspace' in found) {
      const fault = files.length > 1 ? ALONE : await tookWorkspace(session, found.workspace);
      return fault === null ? [] : [{ file: name, sentence: fault }];
    }
    if ('value' in found) packs.push(found.value);
    else faults.push({ file: name, sentence: found.fault });
  }
  if (faults.length > 0) return faults;
  const together = packedForce(packs);
  if ('fault' in together) return [{ file: '', sentence: together.fault }];
  await session.show(together.value);
  return [];
}
