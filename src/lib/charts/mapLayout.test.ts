// Names and signs stand inside their areas and not on each other, at any width; areas without a shape are left out.
import { describe, expect, it } from 'vitest';
import { exampleShapes } from '../metrics/example-shapes.ts';
import { textWidth } from './labels.ts';
import { mapLayout, SQUARE, type MapArea, type PlacedMapArea } from './mapLayout.ts';
import { mappedShapes, tiledShapes, type Box, type PlacedShape } from './mapShapes.ts';

const areas = (size: number): MapArea[] =>
  Array.from({ length: size }, (_, index) => ({
    key: `AR-${index}`,
    name: index % 2 === 0 ? `Area ${index}` : 'Station quarter',
    text: (index / 7).toFixed(2),
    words: `Area ${index}.`,
    tone: index === 2 ? null : 'shade-3',
    beds: index % 3 === 0 ? 4 + index : 0,
    stations: index % 4
  }));

const KEYS = [
  { key: '0', label: '0.33 to 0.40 (4 areas)', sign: 'shade-3' as const },
  { key: 'beds', label: 'beds in approved premises', sign: 'beds' as const },
  { key: 'station', label: 'prescribed station', sign: 'station' as const }
];

/** Boxes of all that is written and drawn in an area. */
function boxesOf({ texts, circle, square }: PlacedMapArea): Box[] {
  const written = texts.map(({ text, x, y, isName }) => {
    const width = textWidth(text, 12, isName);
    return { x: x - width / 2, y: y - 6, width, height: 12 };
  });
  return [
    ...written,
    ...(circle
      ? [{ x: circle.x - circle.r, y: circle.y - circle.r, width: 2 * circle.r, height: 2 * circle.r }]
      : []),
    ...(square ? [{ x: square.x, y: square.y, width: SQUARE, height: SQUARE }] : [])
  ];
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const isInside = ({ holds }: PlacedShape, texts: readonly Box[]): boolean => texts.every(holds);

describe.each([1, 6, 43, 300])('%i areas', (size) => {
  const all = areas(size);
  const shapes = exampleShapes(all.map(({ key }) => key));

  it.each([
    [320, true],
    [640, true],
    [1100, true],
    [320, false],
    [1100, false]
  ])('at %i px, with boundaries: %s, keep words and signs apart', (width, isMap) => {
    const layout = mapLayout(all, { width, shapes: isMap ? shapes : null, keys: KEYS });
    const most = Math.min(600, Math.max(280, width * 0.75));
    const { shapes: placed } = isMap
      ? mappedShapes(shapes, width, most)
      : tiledShapes(
          all.map(({ key }) => key),
          width
        );
    expect(layout.areas.map(({ mark }) => mark)).toEqual(all.map((_, index) => index));
    for (const area of layout.areas) {
      const boxes = boxesOf(area);
      expect(isInside(placed.get(area.key)!, boxes.slice(0, area.texts.length)), area.key).toBe(true);
      boxes.forEach((box, index) =>
        expect(
          boxes.slice(index + 1).filter((other) => overlap(box, other)),
          area.key
        ).toEqual([])
      );
    }
    for (const { x, y, label } of layout.keys) {
      expect(x + 20 + textWidth(label, 12)).toBeLessThanOrEqual(width);
      expect(y).toBeLessThan(layout.height);
    }
  });
});

it('an area without a boundary is not on the map, and the others are', () => {
  const all = areas(6);
  const shapes = exampleShapes(['AR-0', 'AR-3']);
  const { areas: drawn } = mapLayout(all, { width: 640, shapes, keys: [] });
  expect(drawn.map(({ key, mark }) => [key, mark])).toEqual([
    ['AR-0', 0],
    ['AR-3', 1]
  ]);
});

it('a circle is as large as its number of beds: four times the beds, twice as wide', () => {
  const beds = [4, 16].map((own, index) => ({ ...areas(2)[index]!, beds: own, stations: 0 }));
  const { areas: drawn } = mapLayout(beds, { width: 640, shapes: null, keys: [] });
  expect(drawn[1]!.circle!.r / drawn[0]!.circle!.r).toBeCloseTo(2, 9);
});

it('a circle is no larger than its area, however far the areas lie from each other', () => {
  const square = (west: number) => [
    [west, 50],
    [west, 50.05],
    [west + 0.05, 50.05],
    [west + 0.05, 50],
    [west, 50]
  ];
  const shapes = new Map(
    [0, 4].map((west, index) => [
      `AR-${index}`,
      { type: 'Polygon' as const, coordinates: [square(west)] as [number, number][][] }
    ])
  );
  const beds = areas(2).map((area) => ({ ...area, beds: 40 }));
  const { areas: drawn } = mapLayout(beds, { width: 1000, shapes, keys: [] });
  const { across } = mappedShapes(shapes, 1000, 600);
  expect(across).toBeLessThan(20);
  for (const { circle } of drawn) expect(2 * circle!.r).toBeLessThan(across);
});

it('keys say only what is drawn', () => {
  const signs = (size: number) =>
    mapLayout(areas(size), { width: 320, shapes: null, keys: KEYS }).keys.map(({ sign }) => sign);
  expect(signs(6)).toContain('station');
  expect(signs(300)).not.toContain('station');
});
