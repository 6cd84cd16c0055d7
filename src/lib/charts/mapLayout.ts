// A map for the width there is: areas with their names, what stands in them, and what the shades mean.
import type { AreaGeometry } from '../shared/area-shapes.ts';
import type { Tone } from './colours.ts';
import { fitted, textWidth } from './labels.ts';
import { mappedShapes, tiledShapes, type Box, type PlacedShape } from './mapShapes.ts';

export interface MapArea {
  readonly key: string;
  readonly name: string;
  /** Under the name: its figure. */
  readonly text: string;
  /** The area as a sentence. */
  readonly words: string;
  /** Null = not known: hatched. */
  readonly tone: Tone | null;
  /** Of approved premises; a circle of that size. */
  readonly beds?: number;
  /** Prescribed police stations: a square, and how many. */
  readonly stations?: number;
}

export interface MapKey {
  readonly key: string;
  readonly label: string;
  /** A shade, or what stands in an area. */
  readonly sign: Tone | 'unknown' | 'beds' | 'station';
}

export interface MapOptions {
  readonly width: number;
  /** Boundaries by area; an area without one is left out. Null or empty: tiles. */
  readonly shapes: ReadonlyMap<string, AreaGeometry> | null;
  readonly keys: readonly MapKey[];
  /** Keys stand in so many columns where that has room. Default one after another. */
  readonly keyColumns?: number;
  readonly isPaper?: boolean;
}

interface PlacedText {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isName: boolean;
}

export interface PlacedMapArea extends MapArea {
  readonly mark: number;
  readonly path: string;
  readonly texts: readonly PlacedText[];
  readonly circle: {
    readonly x: number;
    readonly y: number;
    readonly r: number;
    /** How many beds, where the circle has room for it. */
    readonly text: string;
  } | null;
  readonly square: { readonly x: number; readonly y: number; readonly text: string } | null;
}

export interface PlacedKey extends MapKey {
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly PlacedMapArea[];
  readonly keys: readonly PlacedKey[];
}

const LINE = 15;
const KEY_LINE = 22;
const SIGN = 20;
const MOST_RADIUS = 13;

/** px of a square that stands for stations. */
export const SQUARE = 9;

/** Circles are as large as their number of beds, not as wide; on a map of very many areas they are small and alone. */
interface Scale {
  readonly mostBeds: number;
  readonly mostRadius: number;
  readonly isCrowded: boolean;
}

/** px; where areas are smaller than this across, squares and names would cover them. */
const LEAST_ACROSS = 28;

const radiusOf = (beds: number, { mostBeds, mostRadius }: Scale): number =>
  Math.max(2, mostRadius * Math.sqrt(beds / mostBeds));

const boxOf = (text: string, x: number, y: number, isName: boolean): Box => {
  const width = textWidth(text, 12, isName);
  return { x: x - width / 2, y: y - 6, width, height: 12 };
};

/** The signs, and below them name and figure, the figure alone, or nothing: what has room around the area's point. */
function stacked({ name, text }: MapArea, shape: PlacedShape, signs: number) {
  const [x, middle] = shape.at;
  const lines = [
    { key: 'name', text: name, isName: true },
    { key: 'figure', text, isName: false }
  ].filter((line) => line.text !== '');
  const placed = (some: typeof lines): { texts: PlacedText[]; signY: number } => {
    const top = middle - (signs + some.length * LINE) / 2;
    const first = top + signs + LINE / 2;
    return {
      texts: some.map((line, index) => ({ ...line, x, y: first + index * LINE })),
      signY: top + signs / 2
    };
  };
  const ways = [lines, lines.filter(({ isName }) => !isName)].map(placed);
  const found = ways.find(
    ({ texts }) =>
      texts.length > 0 && texts.every((line) => shape.holds(boxOf(line.text, line.x, line.y, line.isName)))
  );
  return found ?? placed([]);
}

/** A circle for beds and a square for stations, side by side; the square only where it has room. */
function signsOf({ beds = 0, stations = 0 }: MapArea, shape: PlacedShape, scale: Scale) {
  const [x, y] = shape.at;
  const r = beds > 0 ? radiusOf(beds, scale) : 0;
  const gap = r > 0 ? 2 * r + 4 : 0;
  const placed = (text: string) => {
    const width = SQUARE + (text === '' ? 0 : 3 + textWidth(text, 12));
    const left = x - (gap + width) / 2;
    return { left, text, holds: shape.holds({ x: left + gap, y: y - SQUARE / 2, width, height: SQUARE }) };
  };
  const ways =
    stations === 0 || scale.isCrowded ? [] : [...(stations > 1 ? [placed(`× ${stations}`)] : []), placed('')];
  const found = ways.find(({ holds }) => holds);
  return {
    circle: r > 0 ? { x: found ? found.left + r : x, y, r, text: r < 9 ? '' : String(beds) } : null,
    square: found ? { x: found.left + gap, y: y - SQUARE / 2, text: found.text } : null,
    height: Math.max(2 * r, found ? 12 : 0)
  };
}

function placedArea(area: MapArea, mark: number, shape: PlacedShape, scale: Scale): PlacedMapArea {
  const { circle, square, height } = signsOf(area, shape, scale);
  const isFull = scale.isCrowded && circle !== null;
  const { texts, signY } = stacked(isFull ? { ...area, name: '', text: '' } : area, shape, height);
  const up = signY - shape.at[1];
  return {
    ...area,
    mark,
    path: shape.path,
    texts,
    circle: circle && { ...circle, y: circle.y + up },
    square: square && { ...square, y: square.y + up }
  };
}

/** In columns, or one after another on as many lines as they need. */
function placedKeys(keys: readonly MapKey[], width: number, top: number, columns = 1) {
  const rooms = keys.map(({ label }) => SIGN + textWidth(label, 12) + 18);
  const isGrid = columns > 1 && Math.max(0, ...rooms) * columns <= width;
  let [x, y] = [0, top + KEY_LINE / 2];
  const placed = keys.map((key, index): PlacedKey => {
    const label = fitted(key.label, width - SIGN - 2, 12);
    const room = isGrid ? width / columns : SIGN + textWidth(label, 12) + 18;
    const isNext = isGrid ? index > 0 && index % columns === 0 : x > 0 && x + room - 18 > width;
    if (isNext) [x, y] = [0, y + KEY_LINE];
    const at = { ...key, label, x, y };
    x += room;
    return at;
  });
  return { keys: placed, height: keys.length === 0 ? 0 : y + KEY_LINE / 2 - top };
}

/** Lays out the areas that have a shape, or all as tiles where none has. Pure. */
export function mapLayout(
  areas: readonly MapArea[],
  { width, shapes, keys, keyColumns, isPaper }: MapOptions
): MapLayout {
  const known = areas.flatMap(({ key }) => {
    const geometry = shapes?.get(key);
    return geometry ? [[key, geometry] as const] : [];
  });
  const most = isPaper ? 400 : Math.min(600, Math.max(280, width * 0.75));
  const placed =
    known.length === 0
      ? tiledShapes(
          areas.map(({ key }) => key),
          width
        )
      : mappedShapes(new Map(known), width, most);
  const scale = {
    mostBeds: Math.max(1, ...areas.map(({ beds = 0 }) => beds)),
    mostRadius: Math.min(MOST_RADIUS, placed.across / 3),
    isCrowded: placed.across < LEAST_ACROSS
  };
  const drawn = areas
    .filter(({ key }) => placed.shapes.has(key))
    .map((area, mark) => placedArea(area, mark, placed.shapes.get(area.key)!, scale));
  const hasStations = drawn.some(({ square }) => square !== null);
  const meant = keys.filter(({ sign }) => sign !== 'station' || hasStations);
  const legend = placedKeys(meant, width, placed.height + 8, keyColumns);
  return { width, height: placed.height + 8 + legend.height, areas: drawn, keys: legend.keys };
}
