// What an audit pack lists of reviews, and what it says a figure is made from.
import { describe, expect, it } from 'vitest';
import { reviewEntry } from '../../../tests/support/scrutiny-log.ts';
import type { ReviewRow } from '$lib/scrutiny/reviews.ts';
import { entryOf } from '$lib/metrics/registry.ts';
import { sourcesOf } from './figures.ts';
import { reviewsIn } from './reviews.ts';

const AS_OF = '2026-09-30';

const row = (review_id: string, over: Partial<ReviewRow> = {}): ReviewRow => ({
  review_id,
  unit_id: 'N',
  scope: 'cover',
  due_on: '2026-06-30',
  held_on: '2026-06-29',
  reviewer_role: 'Unit manager',
  outcome: 'None needed',
  action_due_on: null,
  action_closed_on: null,
  ...over
});

describe('reviews of an audit pack', () => {
  const extract = [
    row('settled'),
    row('open', { action_due_on: '2026-07-31' }),
    row('closed', { action_due_on: '2026-07-31', action_closed_on: '2026-07-30' }),
    row('missed', { due_on: AS_OF, held_on: null }),
    row('ahead', { due_on: '2026-10-01', held_on: null }),
    row('SR-a', { due_on: '2026-05-31', held_on: null })
  ];

  it('are those of the log, those due and not held, and those with an open action, the earliest first', () => {
    const { listed, settled, ahead } = reviewsIn(
      [reviewEntry('a', { due_on: '2026-05-31' })],
      extract,
      AS_OF
    );
    expect(listed.map(({ review_id }) => review_id)).toEqual(['SR-a', 'open', 'missed']);
    expect([settled, ahead]).toEqual([2, 1]);
    expect(listed[0]).toMatchObject({ held_on: '2026-09-29', outcome: 'Two cases to move to another team' });
  });

  it('have the action closed that the log closes', () => {
    const closing = {
      kind: 'action_closed',
      id: 'b',
      at: '2026-09-30T09:00:00.000Z',
      role: 'Unit manager',
      unit_id: 'N',
      review_id: 'open',
      closed_on: AS_OF
    } as const;
    const { listed } = reviewsIn([closing], extract, AS_OF);
    expect(listed.find(({ review_id }) => review_id === 'open')).toMatchObject({ action_closed_on: AS_OF });
  });
});

it('a figure is made from what it needs and what is there of the rest, and says what else would tell more', () => {
  const { metric } = entryOf('load-percent');
  const fuller = metric.uses.filter((id) => !metric.needs.includes(id));
  expect(fuller.length).toBeGreaterThan(1);
  const [first = '', ...others] = fuller;
  expect(sourcesOf(metric, new Set([...metric.needs, first]))).toEqual({
    from: [...metric.needs, first],
    without: others
  });
});
