// Boundaries are shapes with an area_id in longitude and latitude, or are refused with the reason.
import { expect, test } from 'vitest';
import { readBoundaries } from './boundaries.ts';

const square = (x: number, y: number) => [
  [
    [x, y],
    [x, y + 1],
    [x + 1, y + 1],
    [x + 1, y],
    [x, y]
  ]
];
const feature = (areaId: unknown, geometry: unknown = { type: 'Polygon', coordinates: square(-2, 53) }) => ({
  type: 'Feature',
  properties: { area_id: areaId, label: 'left out' },
  geometry
});
const read = (...features: unknown[]) => readText(JSON.stringify({ type: 'FeatureCollection', features }));
const readText = (text: string) => readBoundaries('boundaries.geojson', new TextEncoder().encode(text));

test('polygons and multipolygons are read with their area, and nothing else of their properties', async () => {
  const outcome = await read(
    feature('AR-1'),
    feature(12, { type: 'MultiPolygon', coordinates: [square(-3, 54)] })
  );
  if (!outcome.ok) throw new Error(outcome.problems[0]?.sentence);
  expect(outcome.value.areaIds).toEqual(['AR-1', '12']);
  expect(outcome.value.shapes.map(({ properties }) => properties)).toEqual([
    { area_id: 'AR-1' },
    { area_id: '12' }
  ]);
});

const open = square(-2, 53)[0]!.slice(0, 4);
test.each([
  ['it is not JSON', '{ "type":'],
  ['it is not a FeatureCollection', '[]'],
  ['it has no features', '{"type":"FeatureCollection","features":[]}'],
  ['feature 1 has no area_id', [feature(undefined)]],
  ['feature 2 has no area_id', [feature('AR-1'), null]],
  ['AR-1 stands in it twice', [feature('AR-1'), feature('AR-1')]],
  ['AR-1 has no geometry', [feature('AR-1', null)]],
  ['AR-1 is neither a polygon nor a multipolygon', [feature('AR-1', { type: 'Point', coordinates: [0, 0] })]],
  ['not longitude and latitude', [feature('AR-1', { type: 'Polygon', coordinates: square(412000, 287000) })]],
  ['not longitude and latitude', [feature('AR-1', { type: 'Polygon', coordinates: [[1, 2, 3, 4]] })]],
  ['fewer than 4 points', [feature('AR-1', { type: 'Polygon', coordinates: [open.slice(0, 3)] })]],
  ['is not closed', [feature('AR-1', { type: 'Polygon', coordinates: [open] })]],
  [
    'encloses nothing',
    [feature('AR-1', { type: 'Polygon', coordinates: [[...open, open[0]!].map(([x]) => [x, 53])] })]
  ],
  [
    'larger than what they lie in',
    [feature('AR-1', { type: 'Polygon', coordinates: [...square(-2, 53), ...square(-2, 53)] })]
  ],
  ['is empty', [feature('AR-1', { type: 'Polygon', coordinates: [] })]]
])('refused: %s', async (reason, content) => {
  const outcome = await (typeof content === 'string' ? readText(content) : read(...content));
  if (outcome.ok) throw new Error('It was read');
  expect(outcome.problems[0]).toMatchObject({ id: 'boundaries-unreadable', severity: 'file' });
  expect(outcome.problems[0]?.sentence).toContain(reason);
});
