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
  type Rows
} from '$lib/today/today.ts';
import { extractsInWords } from './words.ts';

export interface Todays {
  readonly now: readonly Exception[];
  readonly snoozed: readonly Exception[];
  /** `more work than hours for long (needs the areas extract)`. */
  readonly notLookedAt: readonly string[];
}

function whyNot(session: Session, looksAt: readonly string[]): string {
  const missing = looksAt.map((id) => session.missingFor(entryOf(id).metric));
  const extracts = missing.find((one) => one?.because === 'extracts');
  return extracts?.because === 'extracts'
    ? `needs ${extractsInWords(extracts.extracts)}`
    : 'not shown to this reader';
}

/** Everything reactive is read before the first wait. */
export async function todayOf(session: Session): Promise<Todays> {
  const { asOf, settingsInForce, scope, loaded, unitId } = session;
  const isThere = (id: string): boolean => session.missingFor(entryOf(id).metric) === undefined;
  const ids = METRICS_OF_TODAY.filter(isThere);
  const notLookedAt = RULES.filter((rule) => metricOf(rule, isThere) === undefined).map(
    ({ title, looksAt }) => `${title.toLowerCase()} (${whyNot(session, looksAt)})`
  );
  if (asOf === null) return { now: [], snoozed: [], notLookedAt };
  const snoozed = snoozesOn(loaded.log.entries, asOf);
  const answers = await Promise.all(ids.map((id) => session.questions.ask(entryOf(id).metric)));
  const rows: Rows = new Map(ids.map((id, at) => [id, scope(answers[at] ?? [])]));
  const all = exceptionsIn(rows, { asOf, settings: settingsInForce }, snoozed).filter(
    ({ unit_id }) => unitId === null || unit_id === unitId
  );
  return {
    now: all.filter((one) => one.snoozed === null),
    snoozed: all.filter((one) => one.snoozed !== null),
    notLookedAt
  };
}

/** By rule, in their order. */
export const byRule = (exceptions: readonly Exception[]) =>
  RULES.map(({ id, title }) => ({ id, title, lines: exceptions.filter(({ rule }) => rule === id) })).filter(
    ({ lines }) => lines.length > 0
  );
