// What the forms of a what-if choose from, and names for the ids of its steps.
import type { Names } from '$lib/scenario/words.ts';
import type { Session } from '$lib/session/session.svelte.ts';
import type { Offer } from './step.ts';

/** Everything reactive is read before the wait. */
export async function offerFor(session: Session): Promise<{ readonly offer: Offer; readonly names: Names }> {
  const { settingsInForce, viewContext, unitsInView, unitTitles } = session;
  const unitId = session.lens === 'unit' ? session.unitId : null;
  const units = unitsInView.map(({ unit_id }) => ({
    key: unit_id,
    title: unitTitles.get(unit_id) ?? unit_id
  }));
  const roster = await session.whatIf.roster(unitId);
  const areas = new Map(roster.areas.map(({ area_id, area_name }) => [area_id, area_name]));
  return {
    offer: {
      roster,
      units,
      unitId,
      asOf: viewContext.asOf,
      fullTimeHours: Number(settingsInForce['full_time_hours']),
      growthPercent: Number(settingsInForce['growth_percent_per_year'])
    },
    names: {
      unit: (id) => unitTitles.get(id) ?? id,
      area: (id) => areas.get(id) ?? id
    }
  };
}
