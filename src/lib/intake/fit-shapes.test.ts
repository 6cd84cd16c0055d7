// Shapes come out fit to be drawn: of the size that they have on the ground, whichever way round their rings ran, with
// their holes and islands, and with shared borders still shared once there are fewer points.
import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { polygonsOf, type AreaGeometry, type AreaShape, type Ring } from '../shared/area-shapes.ts';
import { lightened, pointsIn, wound } from './fit-shapes.ts';

/** km² of the mean sphere. */
const km2 = (geometry: AreaGeometry) => geoArea(geometry) * 6371.0088 ** 2;

/** Counter-clockwise, as RFC 7946 has outlines. */
const cell = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south]
];

describe('a ring, whichever way round it runs in the file', () => {
  // A degree by a degree at the equator: 1° of longitude × the sine of 1°, less what its great circles cut off.
  it.each([
    ['counter-clockwise', cell(0, 0, 1)],
    ['clockwise', cell(0, 0, 1).toReversed()]
  ])('is the outline of its own area: %s', (_, ring) => {
    const square = wound({ type: 'Polygon', coordinates: [ring] });
    expect(km2(square)).toBeCloseTo(6371.0088 ** 2 * (Math.PI / 180) * Math.sin(Math.PI / 180), -1);
    expect(geoContains(square, [0.5, 0.5])).toBe(true);
    expect(geoContains(square, [20, 20])).toBe(false);
  });

  it.each([
    ['as RFC 7946 has it', cell(-2, 53, 1), cell(-1.75, 53.25, 0.5).toReversed()],
    ['all the other way', cell(-2, 53, 1).toReversed(), cell(-1.75, 53.25, 0.5)],
    ['both the same way', cell(-2, 53, 1), cell(-1.75, 53.25, 0.5)]
  ])('is a hole where it stands second: %s', (_, outline, hole) => {
    const ring = wound({ type: 'Polygon', coordinates: [outline, hole] });
    const whole = km2(wound({ type: 'Polygon', coordinates: [outline] }));
    expect(km2(ring)).toBeCloseTo(whole - km2(wound({ type: 'Polygon', coordinates: [hole] })), 3);
    expect(geoContains(ring, [-1.5, 53.5])).toBe(false);
    expect(geoContains(ring, [-1.9, 53.1])).toBe(true);
  });

  it('is an island of its area among others', () => {
    const islands = wound({
      type: 'MultiPolygon',
      coordinates: [[cell(-7, 58, 0.1)], [cell(-6, 57, 0.2).toReversed()]]
    });
    const each = [cell(-7, 58, 0.1), cell(-6, 57, 0.2)].map((ring) =>
      km2(wound({ type: 'Polygon', coordinates: [ring] }))
    );
    expect(km2(islands)).toBeCloseTo(each[0]! + each[1]!, 6);
  });
});

/** A line from the south to the north with so many wiggles. */
const coast = (x: number, points: number): Ring =>
  Array.from({ length: points + 1 }, (_, index): [number, number] => [
    index === 0 || index === points ? x : x + 0.01 * Math.sin(index * 1.7) + 0.003 * Math.sin(index * 12.3),
    50 + index / points
  ]);

/** Two neighbours with a fine border between them, and far off an island and a speck. */
function heavy(points: number): AreaShape[] {
  const lines = [-2, -1, 0].map((x) => coast(x, points));
  const between = (west: Ring, east: Ring): Ring => [...west.toReversed(), ...east, west.at(-1)!];
  const of = (area_id: string, coordinates: Ring[][]): AreaShape => ({
    type: 'Feature',
    properties: { area_id },
    geometry: wound({ type: 'MultiPolygon', coordinates })
  });
  return [
    of('West', [[between(lines[0]!, lines[1]!)], [cell(-5, 50, 1e-6)]]),
    of('East', [[between(lines[1]!, lines[2]!), cell(-0.5, 50.5, 1e-6)]]),
    of('Speck', [[cell(5, 50, 1e-6)]])
  ];
}

describe('heavy shapes', () => {
  const before = heavy(4000);
  const after = lightened(before, 500);
  const border = ({ geometry }: AreaShape) =>
    new Set(
      polygonsOf(geometry)
        .flat(2)
        .filter(([x]) => Math.abs(x + 1) < 0.02)
        .map(String)
    );

  it('are light afterwards, in the same order and of nearly the same size', () => {
    expect(pointsIn(before)).toBeGreaterThan(16_000);
    expect(pointsIn(after)).toBeLessThan(900);
    expect(after.map(({ properties }) => properties.area_id)).toEqual(['West', 'East', 'Speck']);
    for (const [index, { geometry }] of after.entries())
      expect(km2(geometry) / km2(before[index]!.geometry)).toBeCloseTo(1, 2);
  });

  it('share their border still', () => {
    const [west, east] = [border(after[0]!), border(after[1]!)];
    expect(west.size).toBeGreaterThan(100);
    expect(east).toEqual(west);
  });

  it('lose the islands and holes of which nothing is left, and no area', () => {
    expect(after[0]!.geometry.type).toBe('Polygon');
    expect(after[1]!.geometry.coordinates).toHaveLength(1);
    expect(after[2]!.geometry).toEqual(before[2]!.geometry);
  });

  it('stay as they are where they are not heavy', () => {
    expect(lightened(before, 100_000)).toBe(before);
  });
});
