// What another setting would change, figure by figure, before it is taken.
import { STATE_WORDS } from '../charts/states.ts';
import { firstOfMonth, type Day } from '../shared/dates.ts';
import { count, countInWords } from '../shared/format.ts';
import type { State } from '../shared/measure.ts';
import type { AnyMetricEntry, ViewContext } from './view.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows of one metric, or what a view of them says, as it is and as it would be. */
interface Sides<Side> {
  readonly before: Side;
  readonly after: Side;
}

export interface Effect {
  readonly id: string;
  readonly title: string;
  /** "3 officers more would be outside limits (5 now, then 8)"; "84.2 % now, then 91.0 %". */
  readonly sentences: readonly string[];
}

const TOLD: readonly State[] = ['breach', 'absent', 'watch', 'no_data'];

/** Rows that speak of the as-of day or its month: not of other days, weeks or years. */
const isNow =
  (asOf: Day) =>
  (row: Row): boolean =>
    (row['as_of'] ?? row['day'] ?? asOf) === asOf &&
    (row['period_start'] ?? firstOfMonth(asOf)) === firstOfMonth(asOf) &&
    (row['grain'] ?? 'month') === 'month' &&
    row['week_start'] === undefined &&
    (row['years_ahead'] ?? 0) === 0;

/** People where the reader is shown people, else units. */
function counted(rows: readonly Row[], asOf: Day): { readonly noun: string; readonly rows: readonly Row[] } {
  const now = rows.filter(isNow(asOf)).filter((row) => row['state'] !== undefined);
  const people = now.filter((row) => row['level'] === 'officer' && row['officer_id'] !== null);
  return people.length > 0
    ? { noun: 'officer', rows: people }
    : { noun: 'unit', rows: now.filter((row) => row['level'] === 'unit') };
}

function stateSentences({ before, after }: Sides<readonly Row[]>, asOf: Day): string[] {
  const { noun, rows } = counted(after, asOf);
  const earlier = counted(before, asOf).rows;
  const number = (some: readonly Row[], state: State) => some.filter((row) => row['state'] === state).length;
  return TOLD.flatMap((state) => {
    const [was, then] = [number(earlier, state), number(rows, state)];
    if (was === then) return [];
    const difference = Math.abs(then - was);
    const words = `${noun}${difference === 1 ? '' : 's'} ${then > was ? 'more' : 'fewer'}`;
    return [
      `${countInWords(difference)} ${words} would be ${STATE_WORDS[state]} (${count(was)} now, then ${count(then)})`
    ];
  });
}

function figureSentence({ before, after }: Sides<ReturnType<AnyMetricEntry['view']>>): string[] {
  const said = ({ figure }: ReturnType<AnyMetricEntry['view']>) =>
    figure ? `${figure.text} (${figure.detail})` : null;
  if (before.figure?.text === after.figure?.text) return [];
  return [`${said(before) ?? 'no figure'} now, then ${said(after) ?? 'no figure'}`];
}

/** What would change in one metric; null where nothing would be said otherwise. */
export function effectOn(
  entry: AnyMetricEntry,
  rows: Sides<readonly Row[]>,
  contexts: Sides<ViewContext>
): Effect | null {
  const sentences = [
    ...stateSentences(rows, contexts.before.asOf),
    ...figureSentence({
      before: entry.view(rows.before, contexts.before),
      after: entry.view(rows.after, contexts.after)
    })
  ];
  const { id, title } = entry.metric;
  return sentences.length === 0 ? null : { id, title, sentences };
}
