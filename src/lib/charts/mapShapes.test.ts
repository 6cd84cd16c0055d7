// A map keeps equal sizes equal, and names stand inside their areas, whatever the areas look like.
import { geoArea, geoContains } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaGeometry, Ring } from '../shared/area-shapes.ts';
import { mappedShapes, tiledShapes } from './mapShapes.ts';

/** Clockwise, as d3-geo has outlines. */
const cell = (west: number, south: number, width: number, height = width): Ring => [
  [west, south],
  [west, south + height],
  [west + width, south + height],
  [west + width, south],
  [west, south]
];

const polygon = (...coordinates: Ring[]): AreaGeometry => ({ type: 'Polygon', coordinates });

/** Of a path of straight lines: its rings one by one, as points. */
const ringsOf = (path: string): [number, number][][] =>
  path
    .split('Z')
    .filter((part) => part !== '')
    .map((part) =>
      part
        .slice(1)
        .split('L')
        .map((point) => point.split(',').map(Number) as [number, number])
    );

/** Square px, holes taken off: rings that run the other way. */
const sizeOf = (path: string): number =>
  Math.abs(
    ringsOf(path).reduce((sum, ring) => {
      const twice = ring.reduce((total, [x, y], index) => {
        const [nextX, nextY] = ring[(index + 1) % ring.length]!;
        return total + x * nextY - nextX * y;
      }, 0);
      return sum + twice / 2;
    }, 0)
  );

describe('a map', () => {
  const far = polygon(cell(0, 50, 0.5));
  const shapes = new Map([
    ['south', far],
    ['north', polygon(cell(0, 58, 0.5))],
    ['ring', polygon(cell(1, 53, 1), cell(1.25, 53.25, 0.5).toReversed())],
    [
      'islands',
      { type: 'MultiPolygon', coordinates: [[cell(3, 54, 0.1)], [cell(3.5, 54, 0.6)]] } as AreaGeometry
    ]
  ]);
  const placed = mappedShapes(shapes, 600, 900);

  it('shows sizes as they are on the ground, holes taken off and islands added', () => {
    const scale = sizeOf(placed.shapes.get('south')!.path) / geoArea(far);
    for (const [key, geometry] of shapes)
      expect(sizeOf(placed.shapes.get(key)!.path) / geoArea(geometry) / scale, key).toBeCloseTo(1, 1);
    expect(geoArea(shapes.get('north')!)).toBeLessThan(0.85 * geoArea(far));
  });

  it('lies in its picture, with the north above', () => {
    const points = [...placed.shapes.values()].flatMap(({ path }) => ringsOf(path).flat());
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(600);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(placed.height);
    }
    expect(placed.shapes.get('north')!.at[1]).toBeLessThan(placed.shapes.get('south')!.at[1]);
  });

  it('names a ring outside its hole, and several islands in the largest', () => {
    const [ring, islands] = [placed.shapes.get('ring')!, placed.shapes.get('islands')!];
    expect(ring.holds({ x: ring.at[0], y: ring.at[1], width: 0, height: 0 })).toBe(true);
    const [small, large] = ringsOf(islands.path);
    const most = Math.max(...small!.map(([x]) => x));
    expect(islands.at[0]).toBeGreaterThan(most);
    expect(large!.length).toBeGreaterThan(3);
  });
});

/** A star around a point, with so many corners at such distances: any shape that a border may have. */
const star = fc
  .array(fc.integer({ min: 5, max: 100 }), { minLength: 4, maxLength: 24 })
  .map((distances): AreaGeometry => {
    const points = distances.map((distance, index): [number, number] => {
      const angle = (-2 * Math.PI * index) / distances.length;
      return [-2 + (distance / 100) * Math.cos(angle), 53 + (distance / 160) * Math.sin(angle)];
    });
    return polygon([...points, points[0]!]);
  });

it('the point of an area lies in the area, whatever its border', () => {
  fc.assert(
    fc.property(star, (geometry) => {
      const { shapes } = mappedShapes(new Map([['one', geometry]]), 400, 400);
      const { at, holds } = shapes.get('one')!;
      expect(holds({ x: at[0], y: at[1], width: 0, height: 0 })).toBe(true);
      expect(geoContains(geometry, [-2, 53])).toBe(true);
    }),
    { numRuns: 60 }
  );
});

describe('tiles', () => {
  it.each([1, 6, 43, 300])('of %i areas lie side by side in their order', (size) => {
    const keys = Array.from({ length: size }, (_, index) => index);
    const { shapes, height } = tiledShapes(keys, 640);
    const at = keys.map((key) => shapes.get(key)!.at);
    expect(new Set(at.map(String)).size).toBe(size);
    const inOrder = at.toSorted(([x, y], [otherX, otherY]) => y - otherY || x - otherX);
    expect(at).toEqual(inOrder);
    for (const [x, y] of at) {
      expect(x).toBeLessThan(640);
      expect(y).toBeLessThan(height);
    }
  });
});
