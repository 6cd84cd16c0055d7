// Whom a line of Today is about and since when, in words.
import type { Session } from '$lib/session/session.svelte.ts';
import { daysBetween, shortDay, type Day } from '$lib/shared/dates.ts';
import { plural } from '$lib/shared/format.ts';
import type { Exception } from '$lib/today/today.ts';

/** Names units and whoever is shown of them; of several forces with the force, as many units have the same name. */
export function namesIn(session: Session): (exception: Exception) => string {
  return ({ officer_id, unit_id }) => {
    const unit = session.unitTitles.get(unit_id) ?? unit_id;
    if (officer_id === null) return unit;
    return session.unitId === null ? `${officer_id}, ${unit}` : officer_id;
  };
}

/** `since at least 30 Jun 2026, 92 days`. */
export function sinceInWords({ since, orBefore }: Exception, asOf: Day | null): string {
  if (since === null) return 'not known since when';
  const days = daysBetween(since, asOf ?? since);
  const least = orBefore ? 'at least ' : '';
  return days > 0
    ? `since ${least}${shortDay(since)}, ${plural(days, 'day')}`
    : `since ${least}${shortDay(since)}`;
}
