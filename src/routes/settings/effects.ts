// What another value of a setting would change: the figures worked out with it, before it is taken.
import { effectOn, type Effect } from '$lib/metrics/effects.ts';
import { ENTRIES } from '$lib/metrics/registry.ts';
import type { Session } from '$lib/session/session.svelte.ts';
import { settingsInForce, type SettingsFile } from '$lib/settings/settings.ts';

/** The solver takes its time over these; they come from what the others say. */
const WORKED_OUT_LATER = new Set([
  'breaking-point',
  'rebalance',
  'rebalance-effect',
  'resilience-placements'
]);

/** Everything reactive is read before the first wait. */
export async function effectsOf(session: Session, file: SettingsFile): Promise<readonly Effect[]> {
  const { viewContext: before, scope: inScope, whatIf } = session;
  const after = { ...before, settings: settingsInForce(file, before.asOf) };
  const entries = ENTRIES.filter(
    ({ metric }) => session.missingFor(metric) === undefined && !WORKED_OUT_LATER.has(metric.id)
  );
  const metrics = entries.map(({ metric }) => metric);
  const then = whatIf.ask(metrics, { settings: file });
  const asked = metrics.map((metric) => session.questions.ask(metric));
  const [{ rows }, now] = await Promise.all([then, Promise.all(asked)]);
  return entries.flatMap((entry, index) => {
    const { metric } = entry;
    const sides = {
      before: inScope(metric, now[index] ?? []),
      after: inScope(metric, rows.get(metric.id) ?? [])
    };
    return effectOn(entry, sides, { before, after }) ?? [];
  });
}
