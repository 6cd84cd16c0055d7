// The states that the picture of the breaking point must survive.
import { sampleContext, sampleContextByHours } from '../absorption-samples.ts';
import type { Example } from '../view.ts';
import type { BreakingPointRow } from './metric.ts';

type Point = readonly [
  unitId: string,
  officers: number,
  losses: number | null,
  way?: BreakingPointRow['way'],
  set?: readonly string[]
];

/** Units and the officers of one set each, as the SQL gives them. */
const rowsOf = (points: readonly Point[]): BreakingPointRow[] => [
  ...points.map(([unit_id, officers, losses, way = 'exact']): BreakingPointRow => ({
    level: 'unit',
    force_id: 'F-1',
    unit_id,
    officer_id: null,
    officers,
    cases: losses === null ? 0 : officers * 45,
    losses,
    way,
    state: losses === null ? 'not_applicable' : losses === 1 ? 'watch' : 'ok'
  })),
  ...points.flatMap(([unit_id, , losses, way = 'exact', set = []]) =>
    set.map((officer_id): BreakingPointRow => ({
      level: 'officer',
      force_id: 'F-1',
      unit_id,
      officer_id,
      officers: null,
      cases: 45,
      losses,
      way,
      state: losses === 1 ? 'watch' : 'ok'
    }))
  )
];

const ofForce = sampleContext({ unitId: null });
const eight: Point = ['U-1', 8, 3, 'exact', ['A-02', 'A-05', 'A-07']];
const names = (count: number) => Array.from({ length: count }, (_, i) => `A-${i + 1}`);

export const breakingPointExamples: readonly Example<BreakingPointRow>[] = [
  { name: 'Eight officers, three are too many', rows: rowsOf([eight]), context: sampleContext() },
  { name: 'By hours of work', rows: rowsOf([eight]), context: sampleContextByHours() },
  { name: 'Two are too many', rows: rowsOf([['U-1', 8, 2, 'exact', names(2)]]), context: sampleContext() },
  { name: 'One is too many', rows: rowsOf([['U-1', 4, 1, 'exact', names(1)]]), context: sampleContext() },
  { name: 'A unit of one', rows: rowsOf([['U-1', 1, 1, 'exact', names(1)]]), context: sampleContext() },
  {
    name: 'Two hundred officers, the largest first',
    rows: rowsOf([['U-1', 200, 19, 'largest_first', names(19)]]),
    context: sampleContext()
  },
  {
    name: 'A search that stopped at its limit',
    rows: rowsOf([['U-1', 12, 4, 'search_stopped', names(4)]]),
    context: sampleContext()
  },
  { name: 'Nobody holds cases', rows: rowsOf([['U-1', 3, null]]), context: sampleContext() },
  {
    name: 'Every unit',
    rows: rowsOf([eight, ['U-2', 5, 1, 'exact', ['B-1']], ['U-3', 24, 6, 'largest_first'], ['U-4', 1, 1]]),
    context: ofForce
  },
  { name: 'Units without their officers', rows: rowsOf([['U-2', 5, 1]]), context: ofForce },
  {
    name: 'Conditions not checked',
    rows: rowsOf([eight]),
    context: sampleContext({ loaded: new Set(['officers', 'cases']) })
  },
  { name: 'No officers', rows: [], context: ofForce }
];
