// On paper pictures are drawn closer, and a long list is cut to who needs something first: a briefing, not a register.
import { getContext, setContext } from 'svelte';
import type { State } from '../shared/measure.ts';

const KEY = Symbol('paper');

/** Rows of a printed picture; the others are in the table. */
export const MOST_ON_PAPER = 20;

interface Provided {
  readonly isPaper: () => boolean;
  readonly most: () => number;
}

/** For the pictures inside this component: whether they are drawn as for paper, and how many rows they then have. */
export const providePaper = (isPaper: () => boolean, most: () => number): void =>
  void setContext(KEY, { isPaper, most } satisfies Provided);

const FIRST: readonly (readonly State[])[] = [['breach'], ['watch', 'absent']];

const rankOf = (states: readonly (State | undefined)[]): number => {
  const rank = FIRST.findIndex((own) => states.some((state) => state !== undefined && own.includes(state)));
  return rank === -1 ? FIRST.length : rank;
};

interface Cut<Row> {
  readonly rows: readonly Row[];
  /** How many are left out. */
  readonly left: number;
}

type StatesOf<Row> = (row: Row) => readonly (State | undefined)[];

/** The rows whose state asks for something, then others, at most so many, in their own order. */
export function cutForPaper<Row>(
  rows: readonly Row[],
  statesOf: StatesOf<Row>,
  most = MOST_ON_PAPER
): Cut<Row> {
  const pressing = rows.toSorted((a, b) => rankOf(statesOf(a)) - rankOf(statesOf(b)));
  const kept = new Set(pressing.slice(0, most));
  return { rows: rows.filter((row) => kept.has(row)), left: rows.length - kept.size };
}

const ON_SCREEN: Provided = { isPaper: () => false, most: () => MOST_ON_PAPER };

interface Paper {
  /** Whether the frame around the picture is being printed now. */
  readonly isPaper: () => boolean;
  /** All rows; on paper, those that are kept. */
  readonly cut: <Row>(rows: readonly Row[], statesOf: StatesOf<Row>) => Cut<Row>;
}

/** For a picture: whether it is being printed, and what it then shows. To be called while the component starts. */
export function paperAround(): Paper {
  const { isPaper, most } = getContext<Provided | undefined>(KEY) ?? ON_SCREEN;
  return {
    isPaper,
    cut: (rows, statesOf) => (isPaper() ? cutForPaper(rows, statesOf, most()) : { rows, left: 0 })
  };
}
