// Labels of ticks never touch, whatever the scale and the width.
import { scaleBand, scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../shared/dates.ts';
import { bandTicks, dayScale, dayTicks, extentOf, linearTicks } from './ticks.ts';
import type { Tick, TickOptions } from './ticks.ts';

function expectApart(ticks: readonly Tick[], options: TickOptions = {}) {
  const extents = ticks.map((tick) => extentOf(tick, options)).sort((a, b) => a[0] - b[0]);
  for (const [index, [start]] of extents.entries()) {
    const before = extents[index - 1];
    if (before) expect(start).toBeGreaterThanOrEqual(before[1] + (options.gap ?? 8) - 1e-9);
  }
}

const width = fc.integer({ min: 40, max: 1600 });

describe('linearTicks', () => {
  test('keep apart at every width and size of number', () => {
    fc.assert(
      fc.property(width, fc.double({ min: 0.1, max: 5e7, noNaN: true }), (length, most) => {
        const ticks = linearTicks(scaleLinear([0, most], [0, length]), (value) =>
          value.toLocaleString('en-GB')
        );
        expect(ticks.length).toBeGreaterThan(0);
        expectApart(ticks);
      })
    );
  });

  test('keep apart one above the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 600 }), (length) => {
        expectApart(linearTicks(scaleLinear([0, 60], [length, 0]), undefined, { along: 'y' }), {
          along: 'y'
        });
      })
    );
  });

  test('stay whole where asked', () => {
    const ticks = linearTicks(scaleLinear([0, 2], [0, 800]), undefined, { isWhole: true });
    expect(ticks.map(({ label }) => label)).toEqual(['0', '1', '2']);
  });

  test('lean inwards at the ends rather than leave the picture', () => {
    const ticks = linearTicks(scaleLinear([0, 100], [0, 400]), (value) => `${value} cases`, {
      bounds: [0, 400]
    });
    expect(ticks[0]?.anchor).toBe('start');
    expect(ticks.at(-1)?.anchor).toBe('end');
  });
});

describe('dayTicks', () => {
  test('keep apart for any period and width', () => {
    fc.assert(
      fc.property(
        width,
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 0, max: 3000 }),
        (length, days, start) => {
          const from = addDays('2022-01-01', start);
          const ticks = dayTicks(dayScale(from, addDays(from, days), [0, length]));
          expectApart(ticks);
        }
      )
    );
  });

  test('name the year once, and again in January', () => {
    const ticks = dayTicks(dayScale('2026-10-01', '2027-03-31', [0, 600]));
    expect(ticks.map(({ label }) => label)).toEqual(['Oct 2026', 'Nov', 'Dec', 'Jan 2027', 'Feb', 'Mar']);
  });

  test('stand on Mondays where weeks fit', () => {
    const ticks = dayTicks(dayScale('2026-10-01', '2026-11-01', [0, 400]));
    expect(ticks.map(({ label }) => label)).toEqual(['5 Oct 2026', '12 Oct', '19 Oct', '26 Oct']);
  });
});

test('bandTicks leave names out rather than let them touch', () => {
  fc.assert(
    fc.property(width, fc.integer({ min: 1, max: 200 }), (length, total) => {
      const names = Array.from({ length: total }, (_, index) => `Unit ${index}`);
      expectApart(bandTicks(scaleBand(names, [0, length])));
    })
  );
});
