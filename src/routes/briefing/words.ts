// Of the lines of a briefing, those that need attention, worst first.
import { count } from '$lib/shared/format.ts';
import type { State } from '$lib/shared/measure.ts';
import type { Line } from '../figure-lines.ts';

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
