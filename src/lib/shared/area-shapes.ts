// The shapes of areas as GeoJSON has them, with nothing but the area that each belongs to.

/** Longitude and latitude in degrees; closed. */
export type Ring = [number, number][];

export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Ring[][] };

/** A GeoJSON feature with nothing but its area and its shape, its rings the way round that d3-geo takes them. */
export interface AreaShape {
  readonly type: 'Feature';
  readonly properties: { readonly area_id: string };
  readonly geometry: AreaGeometry;
}

/** Each polygon as its rings: the outline, then its holes. */
export const polygonsOf = (geometry: AreaGeometry): readonly Ring[][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Whole again, of one polygon or of several. */
export const geometryOf = (polygons: readonly Ring[][]): AreaGeometry =>
  polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: [...polygons] };
