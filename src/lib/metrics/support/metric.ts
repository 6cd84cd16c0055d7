// M24: how many administrators and intelligence staff there are for those who hold cases, and whether a coordinator is.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { day, levelColumns, share, state } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

const fte = z.number().nonnegative();

export const support = defineMetric({
  id: 'support',
  number: 'M24',
  title: 'Administrative and intelligence support',
  question:
    'How much administrative and intelligence support have those who hold cases, and are its posts filled?',
  formula:
    'Administrators and intelligence staff in post ÷ officers in post in roles that hold cases, all as parts of full-time ' +
    'posts, at the end of each month. Filled = posts for support whose holder is in post ÷ all posts for support; the same ' +
    'of posts for coordinators, today.',
  grain: 'one row per unit and per force, for the as-of month and each of the 11 before it',
  provisions: [
    { quote: 'officers receive adequate administrative and intelligence-led support', line: 'L202–206' },
    { quote: 'such as providing a MAPPA coordinator', line: 'L38' },
    {
      quote:
        'Supervisors and managers should ensure that officers and staff have sufficient time and support',
      line: 'L23'
    }
  ],
  caveats: [
    'The guidance asks for “adequate” and gives no number: a unit is compared with itself over time and with units of its own type.',
    'Support that one unit gives to others counts where its people are.',
    'Somebody in a role that holds cases is counted among those who are supported, whatever else they do.',
    'Earlier months count who is still in the officers extract: leavers whom it leaves out are missing from them.',
    'Of posts only those of today are known.'
  ],
  needs: ['officers'],
  uses: ['posts', 'units'],
  reads: ['int_officers', 'int_posts', 'int_units', 'parameters'],
  sight: { unit: 'rows', force: 'rows', welfare: 'rows' },
  together: addedUp({
    by: ['month', 'as_of'],
    sums: [
      'administrator_fte',
      'intelligence_fte',
      'support_fte',
      'case_holding_fte',
      'established_fte',
      'filled_fte',
      'coordinator_fte',
      'coordinator_established_fte',
      'coordinator_filled_fte'
    ],
    ratios: {
      support_ratio: ['support_fte', 'case_holding_fte'],
      filled_share: ['filled_fte', 'established_fte']
    }
  }),
  row: z.strictObject({
    ...levelColumns,
    month: day,
    as_of: day,
    administrator_fte: fte,
    intelligence_fte: fte,
    support_fte: fte,
    case_holding_fte: fte,
    support_ratio: fte.nullable(),
    established_fte: fte.nullable(),
    filled_fte: fte.nullable(),
    filled_share: share.nullable(),
    coordinator_fte: fte,
    coordinator_established_fte: fte.nullable(),
    coordinator_filled_fte: fte.nullable(),
    state
  }),
  sql
});

export type SupportRow = RowOf<typeof support>;
