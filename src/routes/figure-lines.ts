// Figures in words, one line each: what stands, or why there is none.
import type { AnyMetricEntry, MetricView } from '$lib/metrics/view.ts';
import type { Session } from '$lib/session/session.svelte.ts';
import { liftedIn, viewOf } from './answer.ts';
import { missingInWords } from './words.ts';

export interface Line {
  readonly id: string;
  readonly title: string;
  /** Null where there is no figure: `why` says what it needs. */
  readonly view: MetricView<unknown> | null;
  readonly why: string;
}

/** Of the entries, in their order, those that another lens does not keep from this reader. */
export const shownTo = (session: Session, entries: readonly AnyMetricEntry[]): readonly AnyMetricEntry[] =>
  entries.filter(({ metric }) => session.missingFor(metric)?.because !== 'lens');

async function lineOf(session: Session, entry: AnyMetricEntry): Promise<Line> {
  const { id } = entry.metric;
  const title = liftedIn(session)(entry.metric.title);
  const missing = session.missingFor(entry.metric);
  if (missing) return { id, title, view: null, why: missingInWords(missing) };
  try {
    return { id, title, view: (await viewOf(session, entry))(), why: '' };
  } catch {
    return { id, title, view: null, why: 'could not be worked out' };
  }
}

/** Everything reactive is read before the first wait. */
export const linesOf = (session: Session, entries: readonly AnyMetricEntry[]): Promise<Line[]> =>
  Promise.all(entries.map((entry) => lineOf(session, entry)));

/** The figure, and its numerator and denominator; or the finding where a metric has no one figure. */
export function figureOf({ view, why }: Line): { readonly text: string; readonly detail: string } {
  if (view === null) return { text: '', detail: why };
  return view.figure ?? { text: '', detail: view.headline };
}
