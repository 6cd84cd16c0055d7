// Where spans, words and arrows of a time line go.
import { describe, expect, test } from 'vitest';
import { textWidth } from './labels.ts';
import { timelineLayout } from './timeline.ts';

describe('timelineLayout', () => {
  const period = { width: 800, from: '2026-09-01', to: '2026-12-31' } as const;
  const away = (from: string, to: string | null) => [
    {
      key: 'a',
      label: 'A-04',
      spans: [{ key: 's', from, to, tone: 'series-1' as const, words: 'A-04 away' }]
    }
  ];

  test('a span ends with its last day, which is inside', () => {
    const layout = timelineLayout(away('2026-10-05', '2026-10-05'), [], period);
    const [span] = layout.spans;
    expect(span?.x).toBeCloseTo(layout.x('2026-10-05'));
    expect((span?.x ?? NaN) + (span?.width ?? NaN)).toBeCloseTo(layout.x('2026-10-06'));
  });

  test('an open span reaches the end and says that it is open', () => {
    const layout = timelineLayout(away('2026-10-05', null), [], period);
    expect(layout.spans[0]?.isOpen).toBe(true);
    expect((layout.spans[0]?.x ?? NaN) + (layout.spans[0]?.width ?? NaN)).toBeCloseTo(layout.right);
  });

  test('spans outside the period are not drawn, spans across its edge are cut', () => {
    expect(timelineLayout(away('2026-01-01', '2026-02-01'), [], period).spans).toEqual([]);
    expect(timelineLayout(away('2026-08-01', '2026-09-10'), [], period).spans[0]?.x).toBeCloseTo(
      timelineLayout([], [], period).left + textWidth('A-04', 13, true)
    );
  });

  test('a word stands clear of arrows and of marks, or is left out', () => {
    const rows = ['a', 'b', 'c'].map((key) => ({
      key,
      label: key,
      spans: [
        {
          key: 's',
          from: '2026-10-01',
          to: '2026-10-30',
          tone: 'series-1' as const,
          words: '',
          label: 'long'
        }
      ],
      moments: key === 'c' ? [{ key: 'm', day: '2026-10-01', state: 'watch' as const, words: '' }] : []
    }));
    const link = { key: 'l', fromRow: 'a', toRow: 'b', day: '2026-10-01', words: '' };
    const layout = timelineLayout(rows, [link], period);
    const head = layout.x('2026-10-01') + 9;
    expect(layout.spans.map(({ text }) => text)).toEqual(['long', 'long', 'long']);
    for (const { textX } of layout.spans) expect(textX).toBeGreaterThanOrEqual(head + 2);
    expect(timelineLayout(rows, [], period).spans[0]?.textX).toBeCloseTo(layout.x('2026-10-01') + 4);
    const texts = (links: Parameters<typeof timelineLayout>[1]) =>
      timelineLayout(rows, links, { ...period, width: 172 }).spans.map(({ text }) => text);
    expect([texts([]), texts([link])]).toEqual([
      ['long', 'long', 'long'],
      [null, null, 'long']
    ]);
  });

  test('an arrow over many rows is kept clear of on each of them', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      key: String(index),
      label: String(index),
      spans: [
        {
          key: 's',
          from: '2026-10-01',
          to: '2026-10-30',
          tone: 'series-1' as const,
          words: '',
          label: 'long'
        }
      ]
    }));
    const link = { key: 'l', fromRow: '0', toRow: '59', day: '2026-10-01', words: '' };
    const { spans, x } = timelineLayout(rows, [link], period);
    const usual = x('2026-10-01') + 4;
    expect(spans.filter(({ textX }) => textX <= usual)).toEqual([]);
  });
});
