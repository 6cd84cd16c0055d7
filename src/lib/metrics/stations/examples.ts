// The states that the picture of prescribed stations must survive. Invented.
import { EXAMPLE_UNITS, exampleContext, varied } from '../example-people.ts';
import { asPart } from '../one-level-up.ts';
import type { Example, ViewContext } from '../view.ts';
import type { StationsRow } from './metric.ts';

type Own = Partial<Omit<StationsRow, 'level' | 'state'>>;

function judged(row: Omit<StationsRow, 'state' | 'cases_per_station'>): StationsRow {
  const { cases, prescribed_stations: prescribed, areas_without, stale_reviews } = row;
  return {
    ...row,
    cases_per_station: prescribed === 0 ? null : cases / prescribed,
    state: areas_without > 0 || stale_reviews > 0 ? 'breach' : prescribed > 0 ? 'ok' : 'not_applicable'
  };
}

function areaRow(index: number, own: Own = {}): StationsRow {
  const prescribed = own.prescribed_stations ?? (index % 6 === 3 ? 0 : 1 + (index % 2));
  const cases = own.cases ?? 4 + varied(index, 240);
  const days = 20 + varied(index + 2, 420);
  return judged({
    level: 'area',
    force_id: 'F1',
    unit_id: [...EXAMPLE_UNITS.keys()][index % 4]!,
    area_id: `AR-${index + 1}`,
    area_name: `Area ${index + 1}`,
    areas: 1,
    cases,
    stations: prescribed + 1,
    prescribed_stations: prescribed,
    unpublished_stations: Number(prescribed > 0 && index % 7 === 5),
    areas_without: Number(prescribed === 0 && cases > 0),
    never_reviewed: 0,
    stale_reviews: prescribed > 0 && days > 365 ? 1 : 0,
    longest_since_review_days: prescribed > 0 ? days : null,
    ...own
  });
}

const SUMS = [
  'areas',
  'cases',
  'stations',
  'prescribed_stations',
  'unpublished_stations',
  'areas_without',
  'never_reviewed',
  'stale_reviews'
] as const;

function wholeOf(areas: readonly StationsRow[], unit_id: string | null): StationsRow {
  const sums = SUMS.map((column) => [column, areas.reduce((sum, row) => sum + row[column], 0)]);
  const ages = areas.flatMap(({ longest_since_review_days: days }) => days ?? []);
  return judged({
    level: unit_id === null ? 'force' : 'unit',
    force_id: 'F1',
    unit_id,
    area_id: null,
    area_name: null,
    ...(Object.fromEntries(sums) as Record<(typeof SUMS)[number], number>),
    longest_since_review_days: ages.length === 0 ? null : Math.max(...ages)
  });
}

const context = (unitId: string | null = null): ViewContext => {
  const plain = exampleContext({ unitId });
  return { ...plain, settings: { ...plain.settings, station_review_interval_days: 365 } };
};

const force = (size: number, own: Own = {}) => {
  const areas = Array.from({ length: size }, (_, index) => areaRow(index, own));
  return [wholeOf(areas, null), ...areas];
};

/** Three forces: each in a unit's place, with its areas. */
function together(): StationsRow[] {
  const areas = [6, 1, 43].map((size, at) =>
    Array.from({ length: size }, (_, index) => ({
      ...areaRow(index + 50 * at),
      force_id: `F${at + 1}`
    }))
  );
  const parts = areas.map((rows, at) => wholeOf(rows, asPart(`F${at + 1}`)));
  return [wholeOf(areas.flat(), null), ...parts, ...areas.flat()];
}

const ofThree = (): ViewContext => ({
  ...context(),
  wholeName: 'the whole of 3 forces',
  unitNames: new Map([1, 2, 3].map((force) => [asPart(`F${force}`), `Force ${force}`]))
});

const own = [0, 4, 8, 12].map((index) => areaRow(index));
const IN_ORDER: Own = {
  prescribed_stations: 1,
  areas_without: 0,
  unpublished_stations: 0,
  stale_reviews: 0,
  longest_since_review_days: 90
};

export const examples: readonly Example<StationsRow>[] = [
  { name: 'Six areas', rows: force(6), context: context() },
  { name: 'One area', rows: force(1), context: context() },
  { name: 'Forty-three areas', rows: force(43), context: context() },
  { name: 'Three hundred areas', rows: force(300), context: context() },
  { name: 'A unit', rows: [wholeOf(own, 'U1'), ...own], context: context('U1') },
  { name: 'Three forces', rows: together(), context: ofThree() },
  { name: 'All in order', rows: force(6, IN_ORDER), context: context() },
  {
    name: 'Never reviewed',
    rows: force(2, { ...IN_ORDER, never_reviewed: 1, stale_reviews: 1, longest_since_review_days: null }),
    context: context()
  },
  { name: 'No areas', rows: [], context: context() }
];
