// Logs of invented entries.
import type { Entry } from '../../src/lib/scrutiny/entry.ts';
import type { WriteMerge } from '../../src/lib/scrutiny/compare.ts';

const HASH = '0'.repeat(64);

export const reviewEntry = (id: string, over: Partial<Extract<Entry, { kind: 'review' }>> = {}): Entry => ({
  kind: 'review',
  id,
  at: '2026-09-30T09:00:00.000Z',
  role: 'Unit manager',
  unit_id: 'N',
  review_id: `SR-${id}`,
  scope: 'caseload',
  due_on: '2026-09-30',
  held_on: '2026-09-29',
  period: { from: '2026-09-01', to: '2026-09-30' },
  seen: { as_of: '2026-09-30', figures: HASH, settings: HASH, inputs: HASH },
  decision: 'Two cases to move to another team',
  action: null,
  next_due_on: null,
  ...over
});

export const entries = (who: string, count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => reviewEntry(`${who}${index + 1}`));

/** Writes merges with ids of their own. */
export function merging(who: string): WriteMerge {
  let last = 0;
  return async (merge) => ({
    kind: 'merge',
    id: `${who}-merge-${(last += 1)}`,
    at: '2026-09-30T10:00:00.000Z',
    role: 'Unit manager',
    unit_id: null,
    ...merge
  });
}
