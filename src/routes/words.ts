// The state of the engine, the size of things, and what a reader may not see, in words.
import { advised } from '$lib/extracts/problems.ts';
import { extractById, isExtractId } from '$lib/extracts/registry.ts';
import type { EngineState } from '$lib/session/engines.ts';
import type { Missing } from '$lib/session/missing.ts';
import type { OfflineState } from '$lib/session/offline.svelte.ts';
import { decimal, listed } from '$lib/shared/format.ts';
import { LENS_TITLES, type Lens } from '$lib/shared/lens.ts';
import type { Problem } from '$lib/shared/outcome.ts';

/** `7.4 MB`. */
export const megabytes = (bytes: number): string => `${decimal(bytes / 1_000_000)} MB`;

/** What to do about a problem. Of rows that were read, the page can be told more: of a file that was not, it asks. */
export const adviceOf = (problem: Problem): string =>
  problem.severity === 'row' ? advised(problem, 'under “Change how it is read”') : problem.advice;

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

/** What the bar adds to the engine's state; blank before anything is known. */
export function offlineInWords(offline: OfflineState): string {
  switch (offline.name) {
    case 'asking':
      return '';
    case 'keeping':
      return `getting ready to work offline, ${Math.round((100 * offline.bytes) / offline.of)} %`;
    case 'ready':
      return 'ready for offline use';
    case 'absent':
      return 'not kept for offline use';
  }
}

interface Withheld {
  readonly title: string;
  readonly shownTo: readonly Lens[];
}

/** `vetting and training (the unit manager and the chief officer see them); dilution (the welfare lead sees it)`. */
export function withheldInWords(metrics: readonly Withheld[]): string {
  const seers = ({ shownTo }: Withheld) =>
    listed(shownTo.map((lens) => `the ${LENS_TITLES[lens].toLowerCase()}`));
  return [...new Set(metrics.map(seers))]
    .map((who) => {
      const own = metrics.filter((metric) => seers(metric) === who);
      const titles = listed(own.map(({ title }) => title.toLowerCase()));
      if (who === '') return titles;
      const isOne = own[0]?.shownTo.length === 1;
      return `${titles} (${who} ${isOne ? 'sees' : 'see'} ${own.length === 1 ? 'it' : 'them'})`;
    })
    .join('; ');
}

/** `the vetting extract`, `the absences and training extracts`. */
export function extractsInWords(ids: readonly string[]): string {
  const titles = ids.map((id) => (isExtractId(id) ? extractById(id).title.toLowerCase() : id));
  return `the ${listed(titles)} ${titles.length === 1 ? 'extract' : 'extracts'}`;
}

/** `needs the vetting extract`, in the place of a figure. */
export function missingInWords(missing: Missing): string {
  if (missing.because === 'extracts') return `needs ${extractsInWords(missing.extracts)}`;
  return missing.because === 'forces-alone' ? 'told of one force at a time' : 'not shown here';
}
