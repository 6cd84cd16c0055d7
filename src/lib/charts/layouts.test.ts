// Pictures are laid out so that nothing collides or is cut, from one row to two hundred, from 200 px up.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barLayout } from './bars.ts';
import type { BarLayout, BarRow } from './bars.ts';
import { textWidth } from './labels.ts';
import { matrixLayout } from './matrix.ts';
import { noteLines, noteWidth } from './notes.ts';

const series = [
  { key: 'high', label: 'high', tone: 'high' },
  { key: 'low', label: 'low', tone: 'low' }
] as const;

const row = (key: string, high: number | null, low: number | null): BarRow => ({
  key,
  label: key,
  values: { high, low },
  note: [
    { text: '11 of 50 ·' },
    { text: '22.0 %', isStrong: true },
    { text: 'above the model, 2 to pass on', state: 'breach' }
  ],
  words: `${key}: 11 of 50`,
  limit: ((high ?? 0) + (low ?? 0)) * 0.2
});

const rowsOf = (total: number) =>
  Array.from({ length: total }, (_, index) => row(`A-${index}`, index % 12, index % 40));

const rightmost = (layout: BarLayout) =>
  Math.max(
    ...layout.bars.flatMap(({ notes }) => notes.map(({ parts, x }) => x + noteWidth(parts, layout.fontSize)))
  );

describe('barLayout', () => {
  test.each([1, 2, 12, 41, 200])('puts %i rows one below the other at every width', (total) => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 1600 }), (width) => {
        const layout = barLayout(rowsOf(total), series, { width, most: 60, limitLabel: '20 per cent' });
        for (const [index, bar] of layout.bars.entries()) {
          expect(bar.height).toBeGreaterThanOrEqual(layout.fontSize * 1.3);
          const next = layout.bars[index + 1];
          if (next) expect(next.top).toBeGreaterThanOrEqual(bar.top + bar.height);
        }
        expect(rightmost(layout)).toBeLessThanOrEqual(width + 1);
        expect(layout.height).toBeGreaterThan(layout.bars.at(-1)?.top ?? Infinity);
      }),
      { numRuns: total > 100 ? 10 : 40 }
    );
  });

  test('labels stand above the bars under 480 px and beside them above', () => {
    const narrow = barLayout(rowsOf(3), series, { width: 320, most: 60 });
    const wide = barLayout(rowsOf(3), series, { width: 900, most: 60 });
    expect(narrow.bars.every(({ label, bar }) => label.anchor === 'start' && label.y < bar.y)).toBe(true);
    expect(wide.bars.every(({ label }) => label.anchor === 'end')).toBe(true);
  });

  test('above 40 rows bars get thinner', () => {
    const few = barLayout(rowsOf(40), series, { width: 900, most: 60 });
    const many = barLayout(rowsOf(41), series, { width: 900, most: 60 });
    expect(many.bars[0]?.bar.height).toBeLessThan(few.bars[0]?.bar.height ?? 0);
  });

  test('a value that is not known is not drawn, and nothing is drawn at 0 in its stead', () => {
    const [bar] = barLayout([row('A-1', null, 5)], series, { width: 900, most: 60 }).bars;
    expect(bar?.segments.map(({ key }) => key)).toEqual(['low']);
  });

  test('a row without cases says so and has no limit', () => {
    const empty: BarRow = {
      key: 'a',
      label: 'A-30',
      values: {},
      note: [],
      words: 'no cases',
      limit: 0,
      empty: 'no cases'
    };
    const [bar] = barLayout([empty], series, { width: 900, most: 60 }).bars;
    expect(bar?.limitX).toBeNull();
    expect(bar?.notes[0]?.parts[0]?.text).toBe('no cases');
  });

  test.each([0, 1])('nothing to draw is drawn without a fault (%i rows)', (total) => {
    const layout = barLayout(rowsOf(total), series, { width: 700, most: 0, limitLabel: '20 per cent' });
    expect(layout.height).toBeGreaterThan(0);
    expect(layout.x(0)).toBe(layout.x.range()[0]);
  });

  test('the limit tick never crosses a value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 100 }),
        (high, low, limit) => {
          const [bar] = barLayout([{ ...row('a', high, low), limit }], series, {
            width: 900,
            most: 100
          }).bars;
          for (const { text, textX } of bar?.segments ?? []) {
            if (text === null || bar?.limitX == null) continue;
            expect(Math.abs(textX - bar.limitX)).toBeGreaterThanOrEqual(textWidth(text, 12) / 2);
          }
        }
      )
    );
  });
});

test('a note is broken over lines without losing a word, and no line is too wide', () => {
  const note = row('a', 1, 1).note;
  fc.assert(
    fc.property(fc.integer({ min: 140, max: 500 }), (width) => {
      const lines = noteLines(note, width);
      expect(
        lines
          .flat()
          .map(({ text }) => text)
          .join(' ')
      ).toBe(note.map(({ text }) => text).join(' '));
      for (const line of lines) expect(noteWidth(line)).toBeLessThanOrEqual(width);
    })
  );
});

describe('matrixLayout', () => {
  const columns = Array.from({ length: 12 }, (_, index) => ({ key: `c${index}`, label: `A-${index}` }));
  const rows = Array.from({ length: 3 }, (_, index) => ({
    key: `r${index}`,
    label: `A-${index} · 50`,
    cells: columns.map(({ key }) => ({ column: key, text: 'absent', words: `${index} ${key}` })),
    note: [{ text: '14 with nobody: high-risk limit', state: 'breach' as const }]
  }));

  test.each([200, 320, 700, 1400])(
    'no cell is narrower than its text at %i px, and cells keep apart',
    (width) => {
      const layout = matrixLayout(rows, columns, { width });
      expect(layout.cells.every(({ shown, text }) => shown === text)).toBe(true);
      for (const cell of layout.cells) {
        const next = layout.cells[cell.mark + 1];
        if (next && next.y === cell.y) expect(next.x).toBeGreaterThanOrEqual(cell.x + cell.width);
      }
      const right = layout.cells.map((cell) => cell.x + cell.width);
      expect(Math.max(...right)).toBeLessThanOrEqual(layout.width);
    }
  );

  test.each([200, 320])(
    'nothing needs scrolling to at %i px: cells without columns say whose they are',
    (width) => {
      const layout = matrixLayout(rows, columns, { width });
      expect(layout.width).toBe(width);
      expect(layout.isStacked).toBe(true);
      expect(layout.columns).toEqual([]);
      expect(layout.cells.map(({ head }) => head?.text)).toEqual(
        rows.flatMap(() => columns.map(({ label }) => label))
      );
      for (const cell of layout.cells) {
        expect(cell.x + cell.width).toBeLessThanOrEqual(width);
        const below = layout.cells.find((one) => one.x === cell.x && one.y > cell.y);
        if (below?.head) expect(below.head.y - 12).toBeGreaterThanOrEqual(cell.y + cell.height - 0.5);
      }
    }
  );

  test('slanted names of columns stay inside', () => {
    const long = columns.map(({ key }) => ({ key, label: `${key} (not trained)` }));
    const few = rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: '3' })) }));
    const layout = matrixLayout(few, long, { width: 700 });
    const last = layout.columns.at(-1);
    expect(last?.isTurned).toBe(true);
    expect((last?.x ?? NaN) + textWidth(last?.label ?? '', 12, true) * 0.71).toBeLessThanOrEqual(700);
  });

  test('a row label is whole where it has room', () => {
    const layout = matrixLayout(rows, columns, { width: 900 });
    expect(layout.rows.map(({ label }) => label)).toEqual(rows.map(({ label }) => label));
  });
});
