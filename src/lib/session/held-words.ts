// What the page holds, in words: told when it is taken out, or had to be loaded again.
import type { Records } from '../extracts/records.ts';
import { listed, plural } from '../shared/format.ts';
import type { BroughtFile } from './brought-files.ts';
import type { Session } from './session.svelte.ts';

/** `23 extracts, the boundaries and the scenario`; blank where nothing is held. */
export function heldInWords({
  loaded,
  memory,
  whatIf
}: Pick<Session, 'loaded' | 'memory' | 'whatIf'>): string {
  const { packed, receipts, boundaries, log } = loaded;
  return listed([
    ...(packed ? [plural(packed.packs.length, 'pack')] : []),
    ...(receipts.length > 0 ? [plural(receipts.length, 'extract')] : []),
    ...(boundaries ? ['the boundaries'] : []),
    ...(memory.text !== null ? ['the answers on how files are read'] : []),
    ...(whatIf.isEmpty ? [] : ['the scenario']),
    ...(log.entries.length > 0
      ? [`the scrutiny log of ${plural(log.entries.length, 'entry', 'entries')}`]
      : [])
  ]);
}

/** After the engine died: what is there again, and what its reader has to bring again since it was not read yet. */
export function loadedAgainInWords(records: readonly Records[], unread: readonly BroughtFile[]): string {
  const again = records.length > 0 ? ' Everything that was loaded has been loaded again from memory.' : '';
  const rest = unread.length > 0 ? ` Bring again: ${listed(unread.map(({ name }) => name))}.` : '';
  return `The engine stopped and was started again.${again}${rest}`;
}
