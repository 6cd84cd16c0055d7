// What a new value of a setting is said to change.
import { expect, it } from 'vitest';
import { effectOn } from './effects.ts';
import { exampleContext } from './example-people.ts';
import type { AnyMetricEntry } from './view.ts';

type Row = Readonly<Record<string, unknown>>;

/** A metric that says how many officers it saw beyond a limit. */
const entry = {
  metric: { id: 'made-up', title: 'Made up' },
  view: (rows: readonly Row[]) => ({
    headline: `${rows.length} rows`,
    figure: { text: String(rows.filter(({ state }) => state === 'breach').length), detail: 'beyond' }
  })
} as unknown as AnyMetricEntry;

const context = exampleContext();
const officer = (officer_id: string | null, state: string, more: Row = {}): Row => ({
  level: 'officer',
  officer_id,
  state,
  ...more
});
const effect = (before: readonly Row[], after: readonly Row[]) =>
  effectOn(entry, { before, after }, { before: context, after: context });

it('is counted in officers, and told with the figure', () => {
  expect(
    effect(
      [officer('a', 'ok'), officer('b', 'watch'), officer('c', 'ok')],
      [officer('a', 'breach'), officer('b', 'breach'), officer('c', 'breach')]
    )
  ).toEqual({
    id: 'made-up',
    title: 'Made up',
    sentences: [
      'Three officers more would be outside limits (0 now, then 3)',
      'One officer fewer would be to watch (1 now, then 0)',
      '0 (beyond) now, then 3 (beyond)'
    ]
  });
});

it('leaves out other months, days and weeks, and work without a lead', () => {
  const earlier = { grain: 'month', period_start: '2026-08-01' };
  const week = { grain: 'week', period_start: '2026-09-01' };
  const now = { grain: 'month', period_start: '2026-09-01' };
  const rows = (state: string) => [
    officer('a', 'ok', now),
    officer(null, state, now),
    ...[earlier, week, { as_of: '2026-08-31' }, { day: '2026-10-01' }, { week_start: '2026-09-28' }].map(
      (when) => officer('a', state, when)
    )
  ];
  expect(effect(rows('ok'), rows('watch'))).toBeNull();
});

it('is counted in units where no officers are shown', () => {
  const unit = (state: string): Row => ({ level: 'unit', officer_id: null, state });
  expect(effect([unit('ok')], [unit('absent')])?.sentences).toEqual([
    'One unit more would be absent (0 now, then 1)'
  ]);
});

it('is nothing where nothing would be said otherwise', () => {
  expect(effect([officer('a', 'ok')], [officer('a', 'ok')])).toBeNull();
});
