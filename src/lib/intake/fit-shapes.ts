// Shapes made fit to be drawn: rings the way round that d3-geo takes them, and no more points than a picture shows.
import { geoArea } from 'd3-geo';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import {
  geometryOf,
  polygonsOf,
  type AreaGeometry,
  type AreaShape,
  type Ring
} from '../shared/area-shapes.ts';

/** Half of the globe and more would lie inside a ring that runs the other way. */
const HALF_THE_GLOBE = 2 * Math.PI;

/** Steradians; 0.4 m² on the ground. */
const NOTHING = 1e-14;

/** Points of all borders together, each border once: far more than the pixels of a map. */
export const MOST_POINTS = 20_000;

const sizeAsWound = (ring: Ring): number => geoArea({ type: 'Polygon', coordinates: [ring] });

/** What a ring encloses, in steradians, whichever way round it runs. */
export function sizeOf(ring: Ring): number {
  const size = sizeAsWound(ring);
  return Math.min(size, 2 * HALF_THE_GLOBE - size);
}

export const enclosesNothing = (ring: Ring): boolean => ring.length < 4 || sizeOf(ring) < NOTHING;

/** RFC 7946 has outlines counter-clockwise and holes clockwise; d3-geo the other way round; files have either. */
export const wound = (geometry: AreaGeometry): AreaGeometry =>
  geometryOf(
    polygonsOf(geometry).map((rings) =>
      rings.map((ring, index) => {
        const isAsHole = sizeAsWound(ring) > HALF_THE_GLOBE;
        return isAsHole === index > 0 ? ring : ring.toReversed();
      })
    )
  );

export const pointsIn = (shapes: readonly AreaShape[]): number =>
  shapes.reduce(
    (sum, { geometry }) =>
      sum + polygonsOf(geometry).reduce((points, rings) => points + rings.flat().length, 0),
    0
  );

/** Without islands and holes that fewer points have left nothing of; never without the whole area. */
function withoutNothing(geometry: AreaGeometry, original: AreaGeometry): AreaGeometry {
  const polygons = polygonsOf(geometry).flatMap((rings) => {
    const [outline, ...holes] = rings;
    if (!outline || enclosesNothing(outline)) return [];
    return [[outline, ...holes.filter((hole) => !enclosesNothing(hole))]];
  });
  return polygons.length === 0 ? original : geometryOf(polygons);
}

/** With at most about so many points; what two areas share stays shared, so that no gap opens between them. */
export function lightened(shapes: readonly AreaShape[], most = MOST_POINTS): readonly AreaShape[] {
  if (pointsIn(shapes) <= most) return shapes;
  const collection = { type: 'FeatureCollection' as const, features: [...shapes] };
  const weighed = presimplify(topology({ areas: collection }) as Parameters<typeof presimplify>[0]);
  const points = weighed.arcs.reduce((sum, arc) => sum + arc.length, 0);
  const light = simplify(weighed, quantile(weighed, most / points));
  const drawn = feature(light, 'areas') as unknown as { readonly features: readonly AreaShape[] };
  return drawn.features.map((shape, index) => {
    const original = shapes[index]!;
    return { ...original, geometry: withoutNothing(shape.geometry, original.geometry) };
  });
}
