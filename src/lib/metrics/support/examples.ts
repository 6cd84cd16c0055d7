// The states that the pictures of support must survive. All invented.
import { addMonths, lastOfMonth } from '../../shared/dates.ts';
import { EXAMPLE_FORCE, exampleContext, exampleUnit, varied } from '../example-people.ts';
import type { Example, ViewContext } from '../view.ts';
import type { SupportRow } from './metric.ts';

type Level = Pick<SupportRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

interface Given {
  readonly administrators: number;
  readonly intelligence: number;
  readonly holders: number;
  /** Filled and all. */
  readonly posts?: readonly [number, number] | null;
  readonly coordinators?: readonly [number, number];
}

/** Twelve months, in the last five of which one administrator fewer. */
function monthsOf(level: Level, given: Given): SupportRow[] {
  const { administrators, intelligence, holders, posts = null, coordinators = [0, 0] } = given;
  return Array.from({ length: 12 }, (_, index): SupportRow => {
    const month = addMonths('2025-10-01', index);
    const isLatest = index === 11;
    const administrator_fte = index < 7 && administrators > 0 ? administrators + 1 : administrators;
    const support_fte = administrator_fte + intelligence;
    return {
      ...level,
      month,
      as_of: lastOfMonth(month),
      administrator_fte,
      intelligence_fte: intelligence,
      support_fte,
      case_holding_fte: holders,
      support_ratio: holders === 0 ? null : support_fte / holders,
      established_fte: isLatest && posts ? posts[1] : null,
      filled_fte: isLatest && posts ? posts[0] : null,
      filled_share: isLatest && posts && posts[1] > 0 ? posts[0] / posts[1] : null,
      coordinator_fte: coordinators[0],
      coordinator_established_fte: isLatest && posts ? coordinators[1] : null,
      coordinator_filled_fte: isLatest && posts ? coordinators[0] : null,
      state: holders === 0 ? 'not_applicable' : 'ok'
    };
  });
}

const loaded = new Set(['officers', 'cases', 'units', 'posts']);
const contextOf = (over: Partial<ViewContext> = {}): ViewContext =>
  exampleContext({ loaded, unitId: null, ...over });

const NORTH = monthsOf(exampleUnit('U1'), {
  administrators: 1.5,
  intelligence: 1,
  holders: 11.4,
  posts: [2.5, 4],
  coordinators: [1, 1]
});

const SIX = [
  ...monthsOf(EXAMPLE_FORCE, {
    administrators: 4.5,
    intelligence: 3,
    holders: 38.6,
    posts: [7.5, 10],
    coordinators: [1, 2]
  }),
  ...NORTH,
  ...monthsOf(exampleUnit('U2'), { administrators: 2, intelligence: 1, holders: 12, posts: [3, 3] }),
  ...monthsOf(exampleUnit('U3'), { administrators: 0, intelligence: 0, holders: 7.2, posts: [0, 1] }),
  ...monthsOf(exampleUnit('U4'), { administrators: 1, intelligence: 0.5, holders: 8, posts: [1.5, 2] }),
  ...monthsOf(exampleUnit('Unit 5'), { administrators: 0, intelligence: 0, holders: 0, posts: [0, 0] }),
  ...monthsOf(exampleUnit('Unit 6'), {
    administrators: 2,
    intelligence: 1,
    holders: 0,
    posts: [3, 3],
    coordinators: [0, 1]
  })
];

const MANY = [
  ...monthsOf(EXAMPLE_FORCE, { administrators: 60, intelligence: 41, holders: 420, posts: [101, 120] }),
  ...Array.from({ length: 43 }, (_, index) =>
    monthsOf(exampleUnit(`Unit ${index + 1}`), {
      administrators: varied(index, 3),
      intelligence: varied(index + 9, 2),
      holders: 3 + varied(index + 21, 17),
      posts: [varied(index, 3), varied(index, 3) + varied(index + 30, 2)]
    })
  ).flat()
];

export const examples: readonly Example<SupportRow>[] = [
  { name: 'A unit', rows: NORTH, context: contextOf({ unitId: 'U1' }) },
  { name: 'Six units', rows: SIX, context: contextOf() },
  { name: 'Forty-three units', rows: MANY, context: contextOf() },
  {
    name: 'Nobody for support',
    rows: monthsOf(exampleUnit('U1'), { administrators: 0, intelligence: 0, holders: 2, posts: [0, 0] }),
    context: contextOf({ unitId: 'U1' })
  },
  {
    name: 'Posts not loaded',
    rows: monthsOf(exampleUnit('U1'), { administrators: 1, intelligence: 0.5, holders: 9.4 }),
    context: contextOf({ unitId: 'U1', loaded: new Set(['officers', 'cases']) })
  },
  {
    name: 'A unit that only supports',
    rows: monthsOf(exampleUnit('U4'), { administrators: 2, intelligence: 1, holders: 0, posts: [3, 3] }),
    context: contextOf({ unitId: 'U4' })
  },
  { name: 'Nobody', rows: [], context: contextOf({ unitId: 'U1' }) }
];
