// Everything that is held as one workspace, and a workspace put back as if its files were brought again.
import { workspaceBytes, type Workspace } from '../intake/workspace.ts';
import { readSettings, writeSettings } from '../settings/settings.ts';
import { isolated } from '../shared/isolated.ts';
import { bytesOf, type BroughtFile } from './brought-files.ts';
import type { Session } from './session.svelte.ts';

/** Read again where it lies: no bytes of it were kept. */
const readAgain = (file: BroughtFile) =>
  bytesOf([file]).catch(() => {
    throw new Error(
      `${isolated(file.name)} was moved or changed since it was brought. Bring it again, and save then.`
    );
  });

/** The bytes of a workspace, not yet locked. Rejects where a file is gone or has changed. */
export async function workspaceOf(session: Session): Promise<Uint8Array> {
  const { asOf, lens, ownUnit, settings, loaded, memory, brought } = session;
  const turns = await Promise.all(
    brought.turns.map(async (turn) => (await Promise.all(turn.map(readAgain))).flat())
  );
  const { isSample, log } = loaded;
  const { text } = memory;
  return workspaceBytes({
    asOf,
    lens,
    ownUnit,
    isSample,
    settings: writeSettings(settings),
    mapping: text,
    scrutinyLog: log.entries.length > 0 ? await log.text() : null,
    turns
  });
}

/** Loads what a workspace holds in place of what is loaded; why it can't be, or null. */
export async function openWorkspace(session: Session, workspace: Workspace): Promise<string | null> {
  const { asOf, lens, ownUnit, isSample, mapping, scrutinyLog, turns } = workspace;
  const settings = readSettings(workspace.settings);
  if (!settings.ok) return 'The settings in this workspace can’t be read by this version of the app.';
  await session.clear();
  Object.assign(session, { asOf, lens, ownUnit, settings: settings.value });
  if (mapping !== null) session.memory.take('the saved workspace', new TextEncoder().encode(mapping));
  for (const turn of turns)
    await session.bring(turn.map(({ name, bytes }) => ({ name, read: async () => bytes.slice() })));
  session.loaded.isSample = isSample;
  return scrutinyLog === null ? null : session.loaded.log.open(scrutinyLog);
}
