// The state of the engine, and the size of things, in words.
import type { EngineState } from '$lib/session/engines.ts';
import { decimal } from '$lib/shared/format.ts';

/** `7.4 MB`. */
export const megabytes = (bytes: number): string => `${decimal(bytes / 1_000_000)} MB`;

export function engineInWords(engine: EngineState): string {
  switch (engine.name) {
    case 'fetching':
      return engine.total === null || engine.total === 0
        ? 'getting the engine ready'
        : `getting the engine ready, ${Math.round((100 * engine.received) / engine.total)} %`;
    case 'ready':
      return 'engine ready';
    case 'restarting':
      return 'starting the engine again';
    case 'failed':
      return 'the engine could not start';
  }
}
