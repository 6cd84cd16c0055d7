// boundaries.geojson: the shapes of areas, in longitude and latitude. Everything but area_id and shape is left out.
import { ID_PATTERN } from '../extracts/contract.ts';
import { problem } from '../extracts/problems.ts';
import { made, refused } from '../shared/outcome.ts';
import type { Outcome } from '../shared/outcome.ts';
import { sha256 } from './sha256.ts';

/** Longitude and latitude in degrees; more numbers may follow. */
type Rings = number[][][];

/** As GeoJSON has it. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: Rings }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Rings[] };

/** A GeoJSON feature with nothing but its area and its shape. */
export interface AreaShape {
  readonly type: 'Feature';
  readonly properties: { readonly area_id: string };
  readonly geometry: AreaGeometry;
}

export interface Boundaries {
  readonly file: string;
  readonly areaIds: readonly string[];
  readonly shapes: { readonly type: 'FeatureCollection'; readonly features: AreaShape[] };
  readonly sha256: string;
  readonly byteCount: number;
}

/** Why a file of boundaries can't be used, to follow "it can't be read:". */
class Fault extends Error {}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isPosition(value: unknown): boolean {
  if (!Array.isArray(value) || typeof value[0] !== 'number' || typeof value[1] !== 'number') return false;
  return Math.abs(value[0]) <= 180 && Math.abs(value[1]) <= 90;
}

function checkRings(rings: unknown, areaId: string): void {
  if (!Array.isArray(rings) || rings.length === 0) throw new Fault(`the polygon of ${areaId} is empty`);
  for (const ring of rings) {
    if (!Array.isArray(ring) || ring.length < 4)
      throw new Fault(`a ring of ${areaId} has fewer than 4 points`);
    if (!ring.every(isPosition))
      throw new Fault(`${areaId} has points that are not longitude and latitude in degrees`);
    const [first, last] = [ring[0], ring.at(-1)];
    if (first[0] !== last[0] || first[1] !== last[1]) throw new Fault(`a ring of ${areaId} is not closed`);
  }
}

function shapeOf(geometry: unknown, areaId: string): AreaGeometry {
  if (!isRecord(geometry)) throw new Fault(`${areaId} has no geometry`);
  const { type, coordinates } = geometry;
  if (type === 'Polygon') checkRings(coordinates, areaId);
  else if (type === 'MultiPolygon' && Array.isArray(coordinates) && coordinates.length > 0)
    for (const rings of coordinates) checkRings(rings, areaId);
  else throw new Fault(`${areaId} is neither a polygon nor a multipolygon`);
  return { type, coordinates } as AreaGeometry;
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
    const features = featuresOf(new TextDecoder().decode(bytes));
    return made({
      file,
      areaIds: features.map(({ properties }) => properties.area_id),
      shapes: { type: 'FeatureCollection', features },
      sha256: await sha256(bytes),
      byteCount: bytes.length
    });
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return refused(problem('boundaries-unreadable', { file, fault: fault.message }));
  }
}
