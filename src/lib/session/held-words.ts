// What the page holds, in words: told when it is taken out.
import { listed, plural } from '../shared/format.ts';
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
