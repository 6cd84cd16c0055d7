// Draws the map: a grid of areas whose corners and borders are moved a little, so that neighbours share every border.
import { AS_OF, dayNumber, dayText } from './calendar.ts';
import type { Area, Force, Premises } from './force.ts';
import type { Emit } from './files.ts';
import type { ForcePlan, MapPlan } from './plan.ts';
import type { Random } from './random.ts';

type Point = readonly [number, number];

const KM_PER_DEGREE = 111.2;
const STEPS = 6;

const sums = (sizes: readonly number[]): number[] =>
  sizes.reduce<number[]>((edges, size) => [...edges, (edges.at(-1) ?? 0) + size], [0]);

/** Corners in kilometres east and south of the north-west corner, moved by up to a tenth of the smallest cell. */
function cornersOf(map: MapPlan, random: Random): Point[][] {
  const [xs, ys] = [sums(map.columnWidths), sums(map.rowHeights)];
  const reach = Math.min(...map.columnWidths, ...map.rowHeights) * 0.14;
  return ys.map((y) =>
    xs.map((x): Point => [x + random.between(-reach, reach), y + random.between(-reach, reach)])
  );
}

/** A border between two corners, bent at its inner points; both neighbours get the same points. */
function border(from: Point, to: Point, random: Random): Point[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return Array.from({ length: STEPS + 1 }, (_, step): Point => {
    if (step === 0) return from;
    if (step === STEPS) return to;
    const along = step / STEPS;
    const bend = length * 0.035;
    return [
      from[0] + (to[0] - from[0]) * along + random.between(-bend, bend),
      from[1] + (to[1] - from[1]) * along + random.between(-bend, bend)
    ];
  });
}

/** Size of a closed ring in km² (shoelace). */
function km2Of(ring: readonly Point[]): number {
  let twice = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Point;
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

const rounded = (value: number, places: number): number => Number(value.toFixed(places));

function onEarth([east, south]: Point, [longitude, latitude]: Point): Point {
  const narrowing = Math.cos((latitude * Math.PI) / 180);
  return [
    rounded(longitude + east / (KM_PER_DEGREE * narrowing), 5),
    rounded(latitude - south / KM_PER_DEGREE, 5)
  ];
}

/** The areas with their size, people and ring (counter-clockwise, as RFC 7946 asks). */
export function drawnAreas(plan: ForcePlan, random: Random): Area[] {
  const { map } = plan;
  const corners = cornersOf(map, random);
  const at = (row: number, column: number): Point => corners[row]?.[column] ?? [0, 0];
  const rows = corners.map((line, row) =>
    line.slice(1).map((_, column) => border(at(row, column), at(row, column + 1), random))
  );
  const columns = corners
    .slice(1)
    .map((line, row) => line.map((_, column) => border(at(row, column), at(row + 1, column), random)));
  return map.areas.map((area, index) => {
    const row = Math.floor(index / map.columnWidths.length);
    const column = index % map.columnWidths.length;
    const side = (lines: readonly (readonly Point[])[][], r: number, c: number) => lines[r]?.[c] ?? [];
    const outline = [
      ...side(columns, row, column),
      ...side(rows, row + 1, column).slice(1),
      ...[...side(columns, row, column + 1)].reverse().slice(1),
      ...[...side(rows, row, column)].reverse().slice(1)
    ];
    const km2 = km2Of(outline.slice(0, -1));
    return {
      areaId: `${plan.prefix}AR-${String(index + 1).padStart(2, '0')}`,
      name: area.name,
      unitId: area.unitId,
      km2: rounded(km2, 1),
      population: Math.round((km2 * area.peoplePerKm2) / 100) * 100,
      travelHours: area.travelHours ?? null,
      ring: outline.map((point) => onEarth(point, map.corner))
    };
  });
}

/** Approved premises stand where most people live. */
export function drawnPremises(plan: ForcePlan, areas: readonly Area[], random: Random): Premises[] {
  const weights = Object.fromEntries(areas.map((area) => [area.areaId, area.population]));
  return Array.from({ length: plan.premises }, (_, index) => ({
    premisesId: `${plan.prefix}AP-${String(index + 1).padStart(2, '0')}`,
    areaId: random.weighted(weights),
    beds: random.whole(10, 26)
  }));
}

export function writePlaces(force: Force, emit: Emit): void {
  const { plan, areas, premises } = force;
  const random = force.draws('places');
  for (const area of areas) {
    emit('areas', {
      area_id: area.areaId,
      area_name: area.name,
      unit_id: area.unitId,
      area_km2: area.km2,
      population: area.population,
      population_year: 2024,
      travel_hours: area.travelHours
    });
  }
  for (const home of premises) {
    emit('approved_premises', {
      premises_id: home.premisesId,
      area_id: home.areaId,
      beds: home.beds,
      kind: random.weighted({ standard: 70, women: 10, pipe: 8, independent: 12 }),
      opened_on: dayText(random.whole(dayNumber('1994-01-01'), dayNumber('2021-12-31')))
    });
  }
  let number = 0;
  areas.forEach((area, index) => {
    if (area.population === 0 || index % 7 === 3) return;
    for (let left = area.population > 60000 ? 2 : 1; left > 0; left--) {
      number++;
      const published = dayNumber('2025-04-01') + 7 * random.whole(0, 20);
      const isPrescribed = left === 1;
      emit('stations', {
        station_id: `${plan.prefix}ST-${String(number).padStart(2, '0')}`,
        area_id: area.areaId,
        prescribed: isPrescribed,
        published_on: isPrescribed ? dayText(published) : null,
        reviewed_on:
          isPrescribed && random.chance(0.85)
            ? dayText(Math.min(AS_OF, published + random.whole(200, 480)))
            : null
      });
    }
  });
}

/** One area as a GeoJSON feature. */
export const featureOf = (area: Area): string =>
  JSON.stringify({
    type: 'Feature',
    properties: { area_id: area.areaId },
    geometry: { type: 'Polygon', coordinates: [area.ring] }
  });
