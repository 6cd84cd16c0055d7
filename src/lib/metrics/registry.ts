// Every metric as the pages use it. One line each, in the order in which they are listed.
import { highRiskShareEntry } from './high-risk-share/index.ts';
import type { AnyMetricEntry } from './view.ts';

export const ENTRIES: readonly AnyMetricEntry[] = [highRiskShareEntry];

const byId = new Map(ENTRIES.map((entry) => [entry.metric.id, entry]));

export function entryOf(id: string): AnyMetricEntry {
  const entry = byId.get(id);
  if (!entry) throw new Error(`There is no metric ${id}`);
  return entry;
}
