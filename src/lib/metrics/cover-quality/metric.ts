// M9b: whether days of cover went with overdue visits and late entries, of the same officers. An association.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, share, state, wholeCount } from '../levels.ts';
import { addedUp, shareOf, type FigureRow } from '../together.ts';
import sql from './metric.sql?raw';

/** Fewer officers, and fewer visits or entries on either side, say nothing. */
const FEWEST = { officers: 5, events: 20 };

/** The shares of the whole, where enough can be compared; as the SQL has it. */
function comparedOf(whole: FigureRow): FigureRow {
  const { officers, during, outside, weight } = whole;
  if (officers === null) return { during_share: null, outside_share: null, state: 'no_data' };
  const isEnough =
    Number(officers) >= FEWEST.officers &&
    Number(during) >= FEWEST.events &&
    Number(outside) >= FEWEST.events;
  return isEnough
    ? {
        during_share: shareOf(whole['during_weighted'], weight),
        outside_share: shareOf(whole['outside_weighted'], weight),
        state: 'ok'
      }
    : { during_share: null, outside_share: null, state: 'not_applicable' };
}

export const coverQuality = defineMetric({
  id: 'cover-quality',
  number: 'M9b quality',
  title: 'Cover and the quality of work',
  question: 'Did days of cover go with more overdue visits and late entries than other days?',
  formula:
    'For officers who were covered (their cases), and officers who covered (their own cases, and entries they ' +
    'made), in the as-of month and the 11 before it: visits not made by the day they were due ÷ visits due, and ' +
    'entries after the limit ÷ entries, on days of cover and on other days. Each officer is compared with ' +
    'themselves and weighted by how much there is to compare (Mantel–Haenszel).',
  grain: 'one row per unit and per force × side of the cover × visits or records',
  provisions: [
    { quote: 'and affect the quality of work', line: 'L185' },
    {
      quote: 'recognise the difficulties with mutual cover arrangements which can create pressure',
      line: 'L185'
    }
  ],
  caveats: [
    'An association: it says what went together, not why. Cover comes with absence, and absence has reasons of its own.',
    'Not shown where fewer than 5 officers, or fewer than 20 visits or entries on either side, can be compared.',
    'A case is with the lead that it has now; the extracts do not say who led it on each day.'
  ],
  needs: ['officers', 'cases', 'cover'],
  uses: ['records', 'units', 'visits'],
  reads: ['int_cover_effects', 'int_units', 'parameters'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  together: addedUp({
    by: ['side', 'measure'],
    sums: [
      'officers',
      'during',
      'during_late',
      'outside',
      'outside_late',
      'weight',
      'during_weighted',
      'outside_weighted'
    ],
    judged: comparedOf
  }),
  row: z.strictObject({
    ...levelColumns,
    side: z.enum(['covered', 'covering']),
    measure: z.enum(['visits', 'records']),
    officers: wholeCount.nullable(),
    during: wholeCount.nullable(),
    during_late: wholeCount.nullable(),
    outside: wholeCount.nullable(),
    outside_late: wholeCount.nullable(),
    weight: z.number().nonnegative().nullable(),
    during_weighted: z.number().nonnegative().nullable(),
    outside_weighted: z.number().nonnegative().nullable(),
    during_share: share.nullable(),
    outside_share: share.nullable(),
    state
  }),
  sql
});

export type CoverQualityRow = RowOf<typeof coverQuality>;
