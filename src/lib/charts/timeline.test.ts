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

  test('spans over the same days lie beside each other, and those that only touch do not', () => {
    const span = (key: string, from: string, to: string | null) => ({
      key,
      from,
      to,
      tone: 'series-1' as const,
      words: key,
      label: 'leave'
    });
    const rows = [
      {
        key: 'a',
        label: 'a',
        spans: [
          span('long', '2026-10-01', '2026-11-30'),
          span('within', '2026-10-10', '2026-10-20'),
          span('after it', '2026-10-20', '2026-11-10'),
          span('past', '2026-01-01', null)
        ]
      },
      {
        key: 'b',
        label: 'b',
        spans: [span('touching', '2026-10-01', '2026-10-31'), span('next', '2026-10-31', null)]
      }
    ];
    const { spans, rows: lines, bottom, top } = timelineLayout(rows, [], period);
    const y = Object.fromEntries(spans.map(({ key, y: at }) => [key.slice(2), at]));
    expect(new Set([y['past'], y['long'], y['within']]).size).toBe(3);
    expect(y['after it']).toBe(y['within']);
    expect(y['next']).toBe(y['touching']);
    for (const one of spans)
      for (const other of spans)
        if (one !== other && one.y !== other.y)
          expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(one.height);
    expect(lines[0]!.line).toBe((y['past']! + y['within']!) / 2 + spans[0]!.height / 2);
    expect(bottom - top).toBe(2 * 28 + 2 * (16 + 2));
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
