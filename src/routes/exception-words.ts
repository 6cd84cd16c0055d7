// Whom a line of Today is about and since when, in words.
import { isSeveral } from '$lib/session/forces-in-view.ts';
import type { Session } from '$lib/session/session.svelte.ts';
import { daysBetween, shortDay, type Day } from '$lib/shared/dates.ts';
import { plural } from '$lib/shared/format.ts';
import type { Exception } from '$lib/today/today.ts';

/** Names units and whoever is shown of them; of several forces with the force, as many units have the same name. */
export function namesIn(session: Session): (exception: Exception) => string {
  const forces = new Map(
    isSeveral(session.forcesInView)
      ? session.loaded.units.map(({ unit_id, force_name }) => [unit_id, force_name])
      : []
  );
  return ({ officer_id, unit_id }) => {
    const name = session.viewContext.unitNames.get(unit_id) ?? unit_id;
    const force = forces.get(unit_id);
    const unit = force === undefined ? name : `${name}, ${force}`;
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
