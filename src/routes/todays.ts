// What needs this reader now, from the rows that they are shown; and what was not looked at, and why.
import { entryOf } from '$lib/metrics/registry.ts';
import { snoozesOn } from '$lib/scrutiny/reviews.ts';
import type { Session } from '$lib/session/session.svelte.ts';
import {
  exceptionsIn,
  METRICS_OF_TODAY,
  metricOf,
  RULES,
  type Exception,
  type Rows,
  type Rule
} from '$lib/today/today.ts';
import { extractsInWords } from './words.ts';

export interface Todays {
  readonly now: readonly Exception[];
  readonly snoozed: readonly Exception[];
  /** `more work than hours for long (needs the areas extract)`, or `(could not be worked out)`. */
  readonly missing: readonly string[];
  /** Titles of rules about what this reader is not shown. */
  readonly withheld: readonly string[];
}

/** The extracts that the rule needs; null where its figures are not this reader's. */
function extractsFor(session: Session, { looksAt }: Rule): string | null {
  const missing = looksAt.map((id) => session.missingFor(entryOf(id).metric));
  const extracts = missing.find((one) => one?.because === 'extracts');
  return extracts?.because === 'extracts' ? extractsInWords(extracts.extracts) : null;
}

/** Everything reactive is read before the first wait. */
export async function todayOf(session: Session): Promise<Todays> {
  const { asOf, settingsInForce, rowsInView, loaded, unitId } = session;
  // Its lines are of units, also where several forces are in view.
  const isThere = (id: string): boolean =>
    [undefined, 'forces-alone'].includes(session.missingFor(entryOf(id).metric)?.because);
  const ids = METRICS_OF_TODAY.filter(isThere);
  const notAsked = RULES.filter((rule) => metricOf(rule, isThere) === undefined).map((rule) => ({
    title: rule.title.toLowerCase(),
    needs: extractsFor(session, rule)
  }));
  const missing = notAsked.flatMap(({ title, needs }) =>
    needs === null ? [] : [`${title} (needs ${needs})`]
  );
  const withheld = notAsked.flatMap(({ title, needs }) => (needs === null ? [title] : []));
  if (asOf === null) return { now: [], snoozed: [], missing, withheld };
  const snoozed = snoozesOn(loaded.log.entries, asOf);
  const answers = await Promise.allSettled(ids.map((id) => session.questions.ask(entryOf(id).metric)));
  const rows: Rows = new Map(
    answers.flatMap((answer, at) =>
      answer.status === 'fulfilled' ? [[ids[at]!, rowsInView(answer.value)]] : []
    )
  );
  const isFailed = (id: string) => isThere(id) && !rows.has(id);
  const failed = RULES.filter(({ looksAt, beside = [] }) => [...looksAt, ...beside].some(isFailed));
  const all = exceptionsIn(rows, { asOf, settings: settingsInForce }, snoozed).filter(
    ({ rule, unit_id }) => (unitId === null || unit_id === unitId) && !failed.some(({ id }) => id === rule)
  );
  return {
    now: all.filter((one) => one.snoozed === null),
    snoozed: all.filter((one) => one.snoozed !== null),
    missing: [...missing, ...failed.map(({ title }) => `${title.toLowerCase()} (could not be worked out)`)],
    withheld
  };
}

/** By rule, in their order. */
export const byRule = (exceptions: readonly Exception[]) =>
  RULES.map(({ id, title }) => ({ id, title, lines: exceptions.filter(({ rule }) => rule === id) })).filter(
    ({ lines }) => lines.length > 0
  );
