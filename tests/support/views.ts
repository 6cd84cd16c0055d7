// What every view must hold, whatever it shows: for the tests of single metrics.
import { expect } from 'vitest';
import type { MetricView } from '../../src/lib/metrics/view.ts';

/** All that a view says, as one text. */
export const spoken = (view: MetricView<unknown>): string => JSON.stringify(view);

/** Nothing in it that a sum or a missing value left behind; a table whose rows have a name each and all their cells. */
export function expectSound(view: MetricView<unknown>): void {
  expect(view.headline).not.toBe('');
  expect(spoken(view).match(/NaN|Infinity|undefined|\[object|null of|: null/g) ?? []).toEqual([]);
  const keys = view.table.rows.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { cells } of view.table.rows)
    expect(Object.keys(cells).sort()).toEqual(view.table.columns.map(({ key }) => key).sort());
}
