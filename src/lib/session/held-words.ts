// What the page holds, in words: told when it is taken out, or when nothing could be added to it.
import { listed, plural } from '../shared/format.ts';
import { isolated } from '../shared/isolated.ts';
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

const FULL = /out of memory|bad_alloc|allocat/i;

/** Why something was not done, and of which files nothing is loaded; without its full stop. */
export function notDoneInWords(cause: unknown, files: readonly BroughtFile[]): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const why = FULL.test(message) ? 'there is not enough memory in this tab' : message.replace(/\.$/, '');
  const names = files.map(({ name }) => isolated(name));
  return `That could not be done: ${why}${names.length === 0 ? '' : `. Not loaded: ${listed(names)}`}`;
}
