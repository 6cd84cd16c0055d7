// Where the lines of the list go, for the width there is.
import { textWidth, wrapped } from '../../charts/labels.ts';
import type { ListedCase, ReasonGroup } from './view.ts';

export interface PlacedCase extends ListedCase {
  readonly index: number;
  readonly top: number;
  readonly height: number;
}

export interface PlacedGroup {
  readonly reason: string;
  /** The lines of the title, each with its middle in px. */
  readonly title: readonly { readonly text: string; readonly y: number }[];
  readonly cases: readonly PlacedCase[];
  /** "and 12 more in the table", under the cases. */
  readonly more: { readonly text: string; readonly y: number } | null;
}

export interface ListLayout {
  readonly groups: readonly PlacedGroup[];
  readonly height: number;
  /** Two lines a case, where columns would not fit. */
  readonly isNarrow: boolean;
  /** Left edges of the columns in px: level, lead, since. */
  readonly columns: { readonly level: number; readonly lead: number; readonly since: number };
}

const NAME = 24;
const GAP = 20;
const HEADING = 30;
const LINE = 17;

const widest = (texts: readonly string[], isBold = false): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, 13, isBold)));

/** Cases listed of each reason on paper. */
const MOST_ON_PAPER = 3;

/** The first of each reason, which are the worst, and how many more there are. */
export const shortGroups = (groups: readonly ReasonGroup[]): ReasonGroup[] =>
  groups.map((one) => ({
    ...one,
    cases: one.cases.slice(0, MOST_ON_PAPER),
    left: one.left + Math.max(0, one.cases.length - MOST_ON_PAPER)
  }));

/** Lays out the groups one below the other. Pure. */
export function listLayout(groups: readonly ReasonGroup[], width: number): ListLayout {
  const all = groups.flatMap(({ cases }) => cases);
  const level =
    NAME +
    widest(
      all.map(({ name }) => name),
      true
    ) +
    GAP;
  const lead = level + widest(all.map((one) => one.level)) + GAP;
  const since = lead + widest(all.map((one) => one.lead)) + GAP;
  const isNarrow = since + widest(all.map((one) => one.since)) > width;
  const line = isNarrow ? 44 : 26;
  let y = -6;
  let index = 0;
  const placed = groups.map(({ reason, title, cases, left }) => {
    const heading = y + HEADING / 2 + 4;
    const words = wrapped(title, width - 2, 13, true).map((text, at) => ({ text, y: heading + at * LINE }));
    y += HEADING + 4 + (words.length - 1) * LINE;
    const own = cases.map((one) => {
      const top = y;
      y += line;
      return { ...one, index: index++, top, height: line };
    });
    const more = left === 0 ? null : { text: `and ${left} more, in the table`, y: y + 12 };
    y += more === null ? 8 : 28;
    return { reason, title: words, cases: own, more };
  });
  return { groups: placed, height: y + 2, isNarrow, columns: { level, lead, since } };
}
