// Invented boundaries for examples: a jagged grid of areas, one with a hole and an island in it, and one with an islet.
import type { AreaGeometry, Ring } from '../shared/area-shapes.ts';
import { varied } from './example-people.ts';

const WEST = 40;
const NORTH = 49;
const SIZE = 0.2;

/** A corner of the grid, moved a little: neighbours share it. */
function corner(column: number, row: number): [number, number] {
  const seed = column * 97 + row;
  const jitter = (own: number) => ((varied(own, 100) - 50) / 100) * SIZE * 0.5;
  return [WEST + column * SIZE * 1.5 + jitter(seed), NORTH - row * SIZE + jitter(seed + 5000)];
}

/** Clockwise, as d3-geo has outlines. */
function cell(column: number, row: number): Ring {
  const [a, b, c, d] = [
    corner(column, row + 1),
    corner(column, row),
    corner(column + 1, row),
    corner(column + 1, row + 1)
  ];
  return [a!, b!, c!, d!, a!];
}

const square = ([x, y]: readonly [number, number], size: number): Ring => [
  [x, y],
  [x, y + size],
  [x + size, y + size],
  [x + size, y],
  [x, y]
];

/** One shape for each id, row by row in a grid about as wide as it is high. */
export function exampleShapes(ids: readonly string[]): Map<string, AreaGeometry> {
  const columns = Math.max(1, Math.round(Math.sqrt(ids.length)));
  return new Map(
    ids.map((id, index): [string, AreaGeometry] => {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const outline = cell(column, row);
      const [x, y] = [WEST + (column + 0.5) * SIZE * 1.5, NORTH - (row + 0.5) * SIZE];
      if (index === 1) {
        const hole = square([x - SIZE / 5, y - SIZE / 5], SIZE / 2.5).toReversed();
        return [id, { type: 'Polygon', coordinates: [outline, hole] }];
      }
      if (index !== columns - 1 || columns === 1) return [id, { type: 'Polygon', coordinates: [outline] }];
      const islet = square([WEST + (columns + 0.6) * SIZE * 1.5, y], SIZE / 2);
      return [id, { type: 'MultiPolygon', coordinates: [[outline], [islet]] }];
    })
  );
}
