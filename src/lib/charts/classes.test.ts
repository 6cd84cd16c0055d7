// Classes hold about as many areas each, and equal values are never told apart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOf, classOf, shadeOf } from './classes.ts';

describe('classes', () => {
  it('hold as many values each', () => {
    const values = Array.from({ length: 20 }, (_, index) => index * index);
    expect(classesOf(values).map(({ size }) => size)).toEqual([4, 4, 4, 4, 4]);
    expect(classesOf(values)[1]).toEqual({ from: 16, to: 49, size: 4 });
  });

  it('are the values themselves where there are few', () => {
    expect(classesOf([3, 1, 3, 2])).toEqual([
      { from: 1, to: 1, size: 1 },
      { from: 2, to: 2, size: 1 },
      { from: 3, to: 3, size: 2 }
    ]);
    expect(classesOf([])).toEqual([]);
  });

  it('have every value once, in order, and equal ones together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 80 }), (values) => {
        const classes = classesOf(values);
        expect(classes.reduce((sum, { size }) => sum + size, 0)).toBe(values.length);
        expect(classes.length).toBeLessThanOrEqual(5);
        for (const value of values) {
          const own = classes[classOf(value, classes)]!;
          expect(own.from <= value && value <= own.to).toBe(true);
        }
        classes.forEach(({ from }, index) => {
          if (index > 0) expect(from).toBeGreaterThan(classes[index - 1]!.to);
        });
      }),
      { numRuns: 100 }
    );
  });

  it('are shaded from palest to deepest', () => {
    const shades = (count: number) =>
      Array.from({ length: count }, (_, index) => shadeOf(index, count).slice(-1));
    expect([1, 2, 3, 4, 5].map((count) => shades(count).join(''))).toEqual([
      '3',
      '15',
      '135',
      '1245',
      '12345'
    ]);
  });
});
