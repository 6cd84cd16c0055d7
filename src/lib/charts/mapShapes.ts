// Where areas lie in a picture: their shapes, projected so that equal sizes look equal; or tiles in the order of names.
import { geoAzimuthalEqualArea, geoCentroid, geoContains, geoPath, type GeoProjection } from 'd3-geo';
import polylabel from 'polylabel';
import { polygonsOf, type AreaGeometry } from '../shared/area-shapes.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedShape {
  /** For an SVG path. */
  readonly path: string;
  /** The point inside that lies furthest from its border: of several islands, in the largest. */
  readonly at: readonly [number, number];
  /** Whether a box in the picture lies in the shape. */
  readonly holds: (box: Box) => boolean;
}

export interface PlacedShapes<Key> {
  readonly height: number;
  /** px: the side of a square as large as an area is on average. */
  readonly across: number;
  readonly shapes: ReadonlyMap<Key, PlacedShape>;
}

const PAD = 2;

/** The box's corners and the middles of its sides. */
const edgePoints = ({ x, y, width, height }: Box): [number, number][] =>
  [0, 0.5, 1].flatMap((across) =>
    [0, 0.5, 1].map((down): [number, number] => [x + width * across, y + height * down])
  );

function labelPoint(geometry: AreaGeometry, projection: GeoProjection): [number, number] {
  const sized = geoPath(projection);
  const [largest] = polygonsOf(geometry)
    .map((coordinates) => ({ coordinates, size: sized.area({ type: 'Polygon', coordinates }) }))
    .toSorted((a, b) => b.size - a.size);
  const rings = largest!.coordinates.map((ring) =>
    ring.map((point): [number, number] => projection(point) as [number, number])
  );
  const [x, y] = polylabel(rings, 0.5);
  return [x, y];
}

/** Fitted into `width` × `most` px, and as high as that makes it. Shapes as `AreaShape` has them. */
export function mappedShapes<Key>(
  geometries: ReadonlyMap<Key, AreaGeometry>,
  width: number,
  most: number
): PlacedShapes<Key> {
  const features = [...geometries.values()].map((geometry) => ({
    type: 'Feature' as const,
    properties: null,
    geometry
  }));
  const all = { type: 'FeatureCollection' as const, features };
  const [longitude, latitude] = geoCentroid(all);
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .fitExtent(
      [
        [PAD, PAD],
        [width - PAD, most - PAD]
      ],
      all
    );
  const [[, top], [, bottom]] = geoPath(projection).bounds(all);
  const [x, y] = projection.translate();
  projection.translate([x, y - top + PAD]);
  const path = geoPath(projection).digits(1);
  const placed = [...geometries].map(([key, geometry]) => {
    const holds = (box: Box) =>
      edgePoints(box).every((point) => geoContains(geometry, projection.invert!(point) as [number, number]));
    return [key, { path: path(geometry) ?? '', at: labelPoint(geometry, projection), holds }] as const;
  });
  const across = Math.sqrt(path.area(all) / Math.max(1, features.length));
  return { height: bottom - top + 2 * PAD, across, shapes: new Map(placed) };
}

const GAP = 3;

/** px; a tile is at most this wide. */
const MOST_TILE = 132;
const FLATNESS = 0.72;

/** A grid of equal tiles, row by row in the order that the keys come in. */
export function tiledShapes<Key>(keys: readonly Key[], width: number): PlacedShapes<Key> {
  const most = Math.max(1, Math.floor(width / 92));
  const wanted = Math.max(Math.ceil(width / MOST_TILE), Math.ceil(Math.sqrt(keys.length * 1.4)));
  const columns = keys.length <= most * 6 ? Math.min(most, Math.max(wanted, 1)) : Math.max(wanted, most);
  const size = width / columns;
  const height = Math.max(14, size * FLATNESS);
  const [across, down] = [size - GAP, height - GAP];
  const placed = keys.map((key, index) => {
    const [x, y] = [(index % columns) * size, Math.floor(index / columns) * height];
    const holds = (box: Box) =>
      box.x >= x + 2 && box.x + box.width <= x + across - 2 && box.y >= y && box.y + box.height <= y + down;
    const path = `M${x.toFixed(1)},${y.toFixed(1)}h${across.toFixed(1)}v${down.toFixed(1)}h${(-across).toFixed(1)}Z`;
    return [key, { path, at: [x + across / 2, y + down / 2] as const, holds }] as const;
  });
  return {
    height: Math.ceil(keys.length / columns) * height,
    across: Math.sqrt(across * down),
    shapes: new Map(placed)
  };
}
