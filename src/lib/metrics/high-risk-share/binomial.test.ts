// The funnel's limits against tails worked out with exact fractions.
import { describe, expect, it } from 'vitest';
import { chanceLimits, chanceOf } from './binomial.ts';

/** The same tail in whole numbers: choose(n, k) × 1^k × 4^(n − k) out of 5^n, for an expected share of a fifth. */
function tailOfAFifth(n: number, from: number): number {
  let choose = 1n;
  let sum = 0n;
  for (let k = 0; k <= n; k += 1) {
    if (k >= from) sum += choose * 4n ** BigInt(n - k);
    choose = (choose * BigInt(n - k)) / BigInt(k + 1);
  }
  return Number((sum * 10n ** 15n) / 5n ** BigInt(n)) / 1e15;
}

describe('what chance alone would give around 20 per cent', () => {
  it.each([
    { n: 5, lower998: 0, lower95: 0, upper95: 0.72859375, upper998: 0.97875 },
    { n: 12, lower998: 0, lower95: 0, upper95: 0.4912281317, upper998: 0.6561616711 },
    { n: 50, lower998: 0.0347761432, lower95: 0.084404822, upper95: 0.3270938834, upper998: 0.3991440977 },
    { n: 120, lower998: 0.0910921209, lower95: 0.1265761285, upper95: 0.2782773931, upper998: 0.3236263242 }
  ])('lies between these limits for $n cases', ({ n, ...expected }) => {
    const limits = chanceLimits(n, 0.2);
    for (const [name, value] of Object.entries(expected))
      expect(limits[name as keyof typeof limits]).toBeCloseTo(value, 9);
  });

  it('is passed exactly where so many or more have a chance under 2.5 per cent, and 0.1 per cent', () => {
    for (let n = 1; n <= 150; n += 7) {
      for (let high = 0; high <= n; high += 1) {
        const tail = tailOfAFifth(n, high);
        const expected = tail < 0.001 ? 'beyond' : tail < 0.025 ? 'unusual' : 'usual';
        expect(`${high} of ${n}: ${chanceOf(high / n, n, 0.2)}`).toBe(`${high} of ${n}: ${expected}`);
      }
    }
  });

  it('does not read three of twelve like thirty of a hundred and twenty, nor like three hundred of twelve hundred', () => {
    expect([
      chanceOf(3 / 12, 12, 0.2),
      chanceOf(30 / 120, 120, 0.2),
      chanceOf(300 / 1200, 1200, 0.2)
    ]).toEqual(['usual', 'usual', 'beyond']);
  });

  it('narrows as cases grow, also where a single chance is too small for a number', () => {
    const widths = [10, 100, 1000, 20_000].map((n) => {
      const { lower95, upper95 } = chanceLimits(n, 0.2);
      return upper95 - lower95;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(chanceLimits(20_000, 0.2).upper95).toBeCloseTo(0.2 + 1.96 * Math.sqrt((0.2 * 0.8) / 20_000), 3);
  });
});
