// boundaries.geojson: the shapes of areas, in longitude and latitude. Everything but area_id and shape is left out.
// Whatever way round its rings run, and however fine they are, it comes out fit to be drawn.
import { ID_PATTERN } from '../extracts/contract.ts';
import { problem } from '../extracts/problems.ts';
import { geometryOf, type AreaGeometry, type AreaShape, type Ring } from '../shared/area-shapes.ts';
import { made, refused } from '../shared/outcome.ts';
import type { Outcome } from '../shared/outcome.ts';
import { LIMITS } from './limits.ts';
import { enclosesNothing, lightened, pointsIn, sizeOf, wound } from './fit-shapes.ts';
import { sha256 } from '../shared/sha256.ts';

export interface Boundaries {
  readonly file: string;
  readonly areaIds: readonly string[];
  /** Fit to be drawn. */
  readonly shapes: readonly AreaShape[];
  /** In the file, and fewer in the shapes where there are very many. */
  readonly pointCount: number;
  readonly drawnPointCount: number;
  readonly sha256: string;
  readonly byteCount: number;
}

/** Why a file of boundaries can't be used, to follow "it can't be read:". */
class Fault extends Error {}

/** Of all shapes: several times what a whole country’s wards have in full detail would take minutes to draw lighter. */
const MOST_POINTS_READ = 2_000_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isPosition(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || typeof value[0] !== 'number' || typeof value[1] !== 'number') return false;
  return Math.abs(value[0]) <= 180 && Math.abs(value[1]) <= 90;
}

function ringOf(ring: unknown, areaId: string): Ring {
  if (!Array.isArray(ring) || ring.length < 4) throw new Fault(`a ring of ${areaId} has fewer than 4 points`);
  if (!ring.every(isPosition))
    throw new Fault(`${areaId} has points that are not longitude and latitude in degrees`);
  const points = ring.map(([x, y]): [number, number] => [x, y]);
  const [first, last] = [points[0]!, points.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) throw new Fault(`a ring of ${areaId} is not closed`);
  if (enclosesNothing(points)) throw new Fault(`a ring of ${areaId} encloses nothing`);
  return points;
}

function ringsOf(rings: unknown, areaId: string): Ring[] {
  if (!Array.isArray(rings) || rings.length === 0) throw new Fault(`the polygon of ${areaId} is empty`);
  const [outline, ...holes] = rings.map((ring) => ringOf(ring, areaId));
  const inHoles = holes.reduce((sum, hole) => sum + sizeOf(hole), 0);
  if (inHoles >= sizeOf(outline!)) throw new Fault(`the holes of ${areaId} are larger than what they lie in`);
  return [outline!, ...holes];
}

function shapeOf(geometry: unknown, areaId: string): AreaGeometry {
  if (!isRecord(geometry)) throw new Fault(`${areaId} has no geometry`);
  const { type, coordinates } = geometry;
  if (type === 'Polygon') return wound(geometryOf([ringsOf(coordinates, areaId)]));
  if (type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.length > 0)
    return wound(geometryOf(coordinates.map((rings) => ringsOf(rings, areaId))));
  throw new Fault(`${areaId} is neither a polygon nor a multipolygon`);
}

function featureOf(feature: unknown, position: number): AreaShape {
  const properties = isRecord(feature) && isRecord(feature['properties']) ? feature['properties'] : {};
  const written = properties['area_id'];
  const areaId = typeof written === 'number' ? String(written) : written;
  if (typeof areaId !== 'string' || !ID_PATTERN.test(areaId))
    throw new Fault(`feature ${position + 1} has no area_id`);
  const geometry = shapeOf((feature as Record<string, unknown>)['geometry'], areaId);
  return { type: 'Feature', properties: { area_id: areaId }, geometry };
}

function featuresOf(text: string): AreaShape[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Fault('it is not JSON');
  }
  if (!isRecord(json) || json['type'] !== 'FeatureCollection' || !Array.isArray(json['features']))
    throw new Fault('it is not a FeatureCollection');
  if (json['features'].length === 0) throw new Fault('it has no features');
  const features = json['features'].map(featureOf);
  const seen = new Set<string>();
  for (const { properties } of features) {
    if (seen.has(properties.area_id)) throw new Fault(`${properties.area_id} stands in it twice`);
    seen.add(properties.area_id);
  }
  return features;
}

export async function readBoundaries(file: string, bytes: Uint8Array): Promise<Outcome<Boundaries>> {
  try {
    if (bytes.length > LIMITS.fileBytes) throw new Fault('it is larger than 200 MB');
    const features = featuresOf(new TextDecoder().decode(bytes));
    const pointCount = pointsIn(features);
    if (pointCount > MOST_POINTS_READ) throw new Fault('it has more than 2 million points');
    const shapes = lightened(features);
    return made({
      file,
      areaIds: features.map(({ properties }) => properties.area_id),
      shapes,
      pointCount,
      drawnPointCount: pointsIn(shapes),
      sha256: await sha256(bytes),
      byteCount: bytes.length
    });
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return refused(problem('boundaries-unreadable', { file, fault: fault.message }));
  }
}
