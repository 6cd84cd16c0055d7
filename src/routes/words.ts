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

/** `line 178`, `lines 35–36` of the guidance's text, of its line as the metrics name it: `L178`, `L35–36`. */
export const lineInWords = (line: string): string =>
  line.replace(/^L/, line.includes('–') ? 'lines ' : 'line ');
