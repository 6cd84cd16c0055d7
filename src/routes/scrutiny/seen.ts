// Which figures a review of each subject looks at, and the hash by which they can be known again.
import { ENTRIES } from '$lib/metrics/registry.ts';
import type { ReviewScope } from '$lib/metrics/review-scopes.ts';
import { contentHash } from '$lib/scrutiny/log.ts';
import type { Review } from '$lib/scrutiny/entry.ts';
import type { Session } from '$lib/session/session.svelte.ts';

/** Metrics by number: whichever of them the app works out. */
const NUMBERS: Readonly<Record<ReviewScope, readonly string[]>> = {
  caseload: ['M1', 'M3', 'M5', 'M10'],
  risk_ratio: ['M2', 'M2b'],
  cover: ['M9', 'M9b', 'M10'],
  record_quality: ['M19', 'M21', 'M22'],
  welfare: ['M17', 'M18'],
  meeting: ['M25']
};

/** Of a subject, the figures that this reader is shown. */
export const figuresFor = (scope: ReviewScope, session: Session) =>
  ENTRIES.map(({ metric }) => metric).filter(
    (metric) =>
      NUMBERS[scope].some((number) => metric.number === number || metric.number.startsWith(`${number} `)) &&
      session.missingFor(metric) === undefined
  );

/** Hashes of what is on show now: the same extracts, settings, day, reader and unit give the same again. */
export async function seenBy(session: Session, scope: ReviewScope): Promise<Review['seen']> {
  const { asOf, lens, unitId, settingsHash, scope: inScope, loaded } = session;
  if (asOf === null) throw new Error('There is no as-of date yet');
  const { inputsHash } = loaded;
  const metrics = figuresFor(scope, session);
  const rows = await Promise.all(metrics.map((metric) => session.questions.ask(metric)));
  const figures = Object.fromEntries(
    metrics.map((metric, at) => [metric.id, inScope(metric, rows[at] ?? [])])
  );
  return {
    as_of: asOf,
    figures: await contentHash({ as_of: asOf, lens, unit_id: unitId, figures }),
    settings: settingsHash,
    inputs: inputsHash
  };
}
