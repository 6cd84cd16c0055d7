// Direct labels never cover one another, and never leave the space they are given.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxOf, fitted, isInside, overlaps, placedAround, spread, textWidth, wrapped } from './labels.ts';

const words = fc.stringMatching(/^[A-Za-z0-9 -]{1,16}$/);

describe('spread', () => {
  const wishes = fc.array(
    fc.record({
      at: fc.double({ min: -50, max: 650, noNaN: true }),
      size: fc.double({ min: 4, max: 60, noNaN: true })
    }),
    { minLength: 1, maxLength: 12 }
  );

  test('keeps labels apart, inside and in their order', () => {
    fc.assert(
      fc.property(wishes, (asked) => {
        const keyed = asked.map((wish, index) => ({ ...wish, key: String(index) }));
        const centres = spread(keyed, 0, 600, 4);
        const needed = asked.reduce((sum, { size }) => sum + size, 0) + 4 * (asked.length - 1);
        if (needed > 600) return expect(centres).toBeNull();
        const placed = [...keyed]
          .sort((a, b) => a.at - b.at)
          .map(({ key, size }) => ({ from: (centres?.get(key) ?? NaN) - size / 2, size }));
        for (const [index, { from, size }] of placed.entries()) {
          expect(from).toBeGreaterThanOrEqual(-1e-6);
          expect(from + size).toBeLessThanOrEqual(600 + 1e-6);
          const before = placed[index - 1];
          if (before) expect(from).toBeGreaterThanOrEqual(before.from + before.size + 4 - 1e-6);
        }
      })
    );
  });

  test('leaves labels where they want to be when they have room', () => {
    const centres = spread(
      [
        { key: 'a', at: 100, size: 40 },
        { key: 'b', at: 200, size: 40 }
      ],
      0,
      300
    );
    expect(centres?.get('a')).toBeCloseTo(100);
    expect(centres?.get('b')).toBeCloseTo(200);
  });

  test('moves two that clash by the same amount', () => {
    const centres = spread(
      [
        { key: 'a', at: 100, size: 40 },
        { key: 'b', at: 110, size: 40 }
      ],
      0,
      300
    );
    expect(centres?.get('a')).toBeCloseTo(83);
    expect(centres?.get('b')).toBeCloseTo(127);
  });
});

describe('placedAround', () => {
  const dot = fc.record({
    x: fc.double({ min: 10, max: 390, noNaN: true }),
    y: fc.double({ min: 10, max: 290, noNaN: true }),
    text: words,
    priority: fc.integer({ min: 0, max: 2 })
  });
  const bounds = { left: 0, top: 0, right: 400, bottom: 300 };

  test('covers no dot, no obstacle and no other label, and stays inside', () => {
    const obstacle = { left: 100, top: 100, right: 220, bottom: 120 };
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 40 }), (asked) => {
        const dots = asked.map((each, index) => ({ ...each, key: String(index), r: 5 }));
        const boxes = placedAround(dots, bounds, [obstacle]).map((label) => boxOf(label));
        for (const [index, box] of boxes.entries()) {
          expect(isInside(box, bounds)).toBe(true);
          expect(overlaps(box, obstacle)).toBe(false);
          for (const { x, y } of dots) {
            expect(overlaps(box, { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })).toBe(false);
          }
          for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
        }
      })
    );
  });

  test('puts no name nearer to another dot than to its own', () => {
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 40 }), (asked) => {
        const dots = asked.map((each, index) => ({ ...each, key: String(index), r: 5 }));
        for (const label of placedAround(dots, bounds)) {
          const { left, right, top, bottom } = boxOf(label);
          const away = ({ x, y }: { x: number; y: number }) =>
            Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
          const own = dots.find(({ key }) => key === label.key);
          const nearest = Math.min(...dots.map(away));
          expect(own && away(own)).toBeCloseTo(nearest);
        }
      })
    );
  });

  test('names the important dot where there is room for one', () => {
    const place = { left: 0, top: 90, right: 200, bottom: 110 };
    const dots = [
      { key: 'a', x: 80, y: 100, r: 5, text: 'A-04 ordinary', priority: 0 },
      { key: 'b', x: 96, y: 100, r: 5, text: 'A-15', priority: 1 }
    ];
    expect(placedAround(dots, place).map(({ key }) => key)).toEqual(['b']);
  });
});

test('fitted text is no wider than asked, and whole where it fits', () => {
  expect(fitted('Northern unit', 200)).toBe('Northern unit');
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 200 }), (text, width) => {
      expect(textWidth(fitted(text, width))).toBeLessThanOrEqual(width + 0.5);
    })
  );
});

test('wrapped text keeps every word and no line is too wide unless it is one word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (list) => {
      const lines = wrapped(list.join(' '), 100);
      expect(lines.join(' ')).toBe(list.join(' '));
      for (const line of lines) expect(textWidth(line) <= 100 || !line.includes(' ')).toBe(true);
    })
  );
});
