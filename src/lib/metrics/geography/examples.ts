// The states that the map of places must survive: one area and three hundred, tiles, holes and islets. Invented.
import { EXAMPLE_UNITS, exampleContext, varied } from '../example-people.ts';
import { exampleShapes } from '../example-shapes.ts';
import type { Example, ViewContext } from '../view.ts';
import type { GeographyRow } from './metric.ts';

const NAMES = ['Harbour', 'Old town', 'Far moor', 'Mill towns', 'North fen', 'Station quarter'];

const per = (value: number | null, by: number | null, times = 1): number | null =>
  value === null || by === null || by === 0 ? null : (times * value) / by;

type Counts = Pick<GeographyRow, 'areas' | 'measured_areas' | 'cases' | 'resident_cases' | 'hours_needed'> &
  Pick<GeographyRow, 'area_km2' | 'population' | 'premises' | 'beds' | 'deployable_fte'>;

type Place = Pick<GeographyRow, 'level' | 'unit_id' | 'area_id' | 'area_name' | 'travel_hours'>;

const rowOf = (place: Place, counts: Counts): GeographyRow => ({
  ...place,
  force_id: 'F1',
  ...counts,
  cases_per_1000_population: per(counts.cases, counts.population, 1000),
  cases_per_100_km2: per(counts.cases, counts.area_km2, 100),
  cases_per_fte: per(counts.cases, counts.deployable_fte),
  km2_per_fte: per(counts.area_km2, counts.deployable_fte),
  population_per_fte: per(counts.population, counts.deployable_fte),
  premises_per_fte: per(counts.premises, counts.deployable_fte),
  beds_per_fte: per(counts.beds, counts.deployable_fte),
  state: counts.areas === 0 ? 'not_applicable' : counts.population === 0 ? 'no_data' : 'ok'
});

const FTE: Readonly<Record<string, number>> = { U1: 9.4, U2: 5, U3: 14.2, U4: 3 };

function areaRow(index: number, unitId: string, over: Partial<Counts> = {}): GeographyRow {
  const cases = 3 + varied(index, 190);
  return rowOf(
    {
      level: 'area',
      unit_id: unitId,
      area_id: `AR-${index + 1}`,
      area_name: NAMES[index] ?? `Area ${index + 1}`,
      travel_hours: 0.2 + varied(index + 40, 30) / 100
    },
    {
      areas: 1,
      measured_areas: Number(index % 5 === 2),
      cases,
      resident_cases: varied(index, 4),
      hours_needed: cases * 1.7 + varied(index, 9),
      area_km2: 12.5 + varied(index + 7, 500),
      population: 4000 + 100 * varied(index + 3, 2400),
      premises: Number(index % 3 === 0),
      beds: index % 3 === 0 ? 8 + varied(index, 30) : 0,
      deployable_fte: FTE[unitId] ?? null,
      ...over
    }
  );
}

const SUMS = [
  'areas',
  'measured_areas',
  'cases',
  'resident_cases',
  'hours_needed',
  'area_km2',
  'population',
  'premises',
  'beds'
] as const;

function wholeOf(place: Place, parts: readonly GeographyRow[], deployable_fte: number | null): GeographyRow {
  const isUnknown = (column: (typeof SUMS)[number]) => parts.some((row) => row[column] === null);
  const sums = SUMS.map((column) => [
    column,
    isUnknown(column) ? null : parts.reduce((sum, row) => sum + Number(row[column]), 0)
  ]);
  return rowOf(place, { ...(Object.fromEntries(sums) as Omit<Counts, 'deployable_fte'>), deployable_fte });
}

const whole = (level: 'force' | 'unit', unit_id: string | null): Place => ({
  level,
  unit_id,
  area_id: null,
  area_name: null,
  travel_hours: null
});

/** So many areas of four units, with their units and the force. */
function forceOf(size: number, over: Partial<Counts> = {}): GeographyRow[] {
  const ids = [...EXAMPLE_UNITS.keys()].slice(0, Math.min(4, size));
  const areas = Array.from({ length: size }, (_, index) => areaRow(index, ids[index % ids.length]!, over));
  const fteOf = (id: string) => ('deployable_fte' in over ? null : FTE[id]!);
  const units = ids.map((id) =>
    wholeOf(
      whole('unit', id),
      areas.filter(({ unit_id }) => unit_id === id),
      fteOf(id)
    )
  );
  const fte = 'deployable_fte' in over ? null : ids.reduce((sum, id) => sum + FTE[id]!, 0);
  return [wholeOf(whole('force', null), units, fte), ...units, ...areas];
}

const loaded = new Set([
  'officers',
  'cases',
  'areas',
  'absences',
  'vetting',
  'training',
  'approved_premises',
  'stations',
  'units'
]);

const stationsOf = (rows: readonly GeographyRow[]) =>
  rows
    .filter(({ level, area_id }) => level === 'area' && area_id !== null)
    .map(({ area_id }, index) => ({
      level: 'area',
      area_id,
      prescribed_stations: index % 4 === 1 ? 0 : 1 + (index % 2)
    }));

const read = (
  rows: readonly GeographyRow[],
  over: Partial<ViewContext> = {},
  drawn = rows.flatMap(({ area_id }) => area_id ?? [])
) => ({
  rows,
  context: exampleContext({
    loaded,
    unitId: null,
    shapes: exampleShapes(drawn),
    beside: new Map([['stations', stationsOf(rows)]]),
    ...over
  })
});

const SIX = forceOf(6);
const MANY = forceOf(43);
const UNIT = MANY.filter(({ unit_id }) => unit_id === 'U1');

/** Cases of a unit whose area is not known. */
const LOST = rowOf(
  { ...whole('unit', 'U1'), level: 'area' },
  {
    areas: 0,
    measured_areas: 0,
    cases: 4,
    resident_cases: 0,
    hours_needed: 7.5,
    area_km2: null,
    population: null,
    premises: null,
    beds: null,
    deployable_fte: null
  }
);

const emptied = SIX.map((row) =>
  row.area_id === 'AR-3' ? rowOf(row, { ...row, population: 0, cases: 2, measured_areas: 1 }) : row
);

/** Areas of two forces, with names that both have. */
const TWO = SIX.map((row) => (row.unit_id === 'U2' ? { ...row, force_id: 'F2' } : row));

export const examples: readonly Example<GeographyRow>[] = [
  { name: 'Six areas', ...read([...SIX, LOST]) },
  { name: 'One area', ...read(forceOf(1)) },
  { name: 'Forty-three areas', ...read(MANY) },
  { name: 'Three hundred areas', ...read(forceOf(300)) },
  { name: 'A unit', ...read(UNIT, { unitId: 'U1' }) },
  { name: 'A unit, by officer', ...read(UNIT, { unitId: 'U1', choice: 'officers' }) },
  { name: 'Two forces', ...read(TWO, { wholeName: 'the whole of 2 forces' }) },
  { name: 'By people per officer', ...read(MANY, { choice: 'people-per-officer' }) },
  { name: 'By journey', ...read(SIX, { choice: 'journey' }) },
  { name: 'By hours of work', ...read(SIX, { choice: 'hours' }) },
  { name: 'Nobody lives in one area', ...read(emptied) },
  { name: 'Two areas without a boundary', ...read(SIX, {}, ['AR-1', 'AR-2', 'AR-4', 'AR-6']) },
  { name: 'No boundaries, six areas', ...read(SIX, {}, []) },
  { name: 'No boundaries, forty-three areas', ...read(MANY, {}, []) },
  { name: 'No boundaries, three hundred areas', ...read(forceOf(300), {}, []) },
  {
    name: 'Officers and premises not known',
    ...read(forceOf(6, { deployable_fte: null, premises: null, beds: null }), {
      choice: 'officers',
      loaded: new Set(['officers', 'cases', 'areas'])
    })
  },
  {
    name: 'No areas',
    ...read(
      [
        LOST,
        wholeOf(whole('unit', 'U1'), [{ ...LOST, area_km2: 0, population: 0, premises: 0, beds: 0 }], 9.4)
      ],
      { unitId: 'U1' }
    )
  }
];
