// What a briefing lists: figures in their order, and of them those that need attention, worst first.
import type { MetricView } from '$lib/metrics/view.ts';
import { count } from '$lib/shared/format.ts';
import type { State } from '$lib/shared/measure.ts';

export interface Line {
  readonly id: string;
  readonly title: string;
  /** Null where there is no figure: `why` says what it needs. */
  readonly view: MetricView<unknown> | null;
  readonly why: string;
}

/** The figure, and its numerator and denominator; or the finding where a metric has no one figure. */
export function figureOf({ view, why }: Line): { readonly text: string; readonly detail: string } {
  if (view === null) return { text: '', detail: why };
  return view.figure ?? { text: '', detail: view.headline };
}

const WORST_FIRST: readonly State[] = ['breach', 'absent', 'watch', 'no_data'];

/** As many as fit on a side beside the figures. */
const MOST = 8;

export interface Attention {
  readonly lines: readonly { readonly id: string; readonly state: State; readonly finding: string }[];
  /** "and 3 more, in the figures above"; nothing where all are listed. */
  readonly left: string;
}

export function attentionOf(all: readonly Line[]): Attention {
  const pressing = all
    .flatMap(({ id, view }) => {
      if (view === null || !WORST_FIRST.includes(view.state)) return [];
      return [{ id, state: view.state, finding: view.headline }];
    })
    .toSorted((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state));
  const left = pressing.length - MOST;
  return {
    lines: pressing.slice(0, MOST),
    left: left > 0 ? `and ${count(left)} more, in the figures above` : ''
  };
}
