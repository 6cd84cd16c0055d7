// A metric's view for what is in scope now: its rows, those of the metrics beside it, and the reader's context.
import type { AnyMetricEntry, MetricView } from '$lib/metrics/view.ts';
import { isOfAreas, type Metric } from '$lib/metrics/define.ts';
import { entryOf } from '$lib/metrics/registry.ts';
import { oneLevelUp } from '$lib/metrics/one-level-up.ts';
import type { Session } from '$lib/session/session.svelte.ts';

/** Of the entry's `choice`, what the reader has chosen, or the first. */
export type Viewed = (choice?: string) => MetricView<unknown>;

/** The type of the units that are compared; other units are left out, the force is kept. Undefined = all units. */
export type UnitType = string | null | undefined;

function ofType(session: Session, type: UnitType) {
  if (type === undefined || session.unitId !== null) return () => true;
  const ids = new Set(
    session.loaded.units.filter(({ unit_type }) => unit_type === type).map(({ unit_id }) => unit_id)
  );
  return ({ unit_id }: Readonly<Record<string, unknown>>) => typeof unit_id !== 'string' || ids.has(unit_id);
}

/** Words of units and their force, said of what is in view: one level up where several forces are. */
export function liftedIn({ isLifted, forcesInView: place }: Session): <Value>(value: Value) => Value {
  return (value) => (isLifted && place ? oneLevelUp(value, place.name) : value);
}

/**
 * Everything reactive is read before the first wait, so that a change of scope or settings asks again. Another choice
 * is another view of the same rows.
 */
export async function viewOf(session: Session, entry: AnyMetricEntry, type?: UnitType): Promise<Viewed> {
  const context = session.viewContext;
  const { scope, isLifted } = session;
  const lift = isOfAreas(entry.metric) ? <View>(view: View) => view : liftedIn(session);
  // Of several forces, each is of all its units.
  const isOfType = ofType(session, isLifted ? undefined : type);
  const inScope = (metric: Metric, all: Parameters<typeof scope>[1]) => scope(metric, all).filter(isOfType);
  const besides = (entry.beside ?? [])
    .map((id) => entryOf(id).metric)
    .filter((metric) => session.missingFor(metric) === undefined);
  const [rows = [], ...besideRows] = await Promise.all(
    [entry.metric, ...besides].map((metric) => session.questions.ask(metric))
  );
  const beside = new Map(
    besides.map((metric, index) => [metric.id, inScope(metric, besideRows[index] ?? [])])
  );
  const own = inScope(entry.metric, rows);
  return (choice) => {
    return lift(entry.view(own, { ...context, beside, ...(choice === undefined ? {} : { choice }) }));
  };
}
