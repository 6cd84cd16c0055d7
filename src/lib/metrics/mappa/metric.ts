// M25: counted cases by category, MAPPA level and risk level, and whether licence and eligibility are known.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { levelColumns, wholeCount } from '../levels.ts';
import { addedUp } from '../together.ts';
import sql from './metric.sql?raw';

export const mappa = defineMetric({
  id: 'mappa',
  number: 'M25',
  title: 'MAPPA mix',
  question: 'Which kinds of offenders does the unit manage, and is it known who is on licence and eligible?',
  formula:
    'Counted cases by category, MAPPA level and risk level; of these, cases whose licence and whose MAPPA ' +
    'eligibility are both known ÷ cases; and cases that an officer leads although another agency is recorded as ' +
    'the lead agency ÷ cases whose lead agency is known.',
  grain: 'one row per unit and per force × category × MAPPA level × risk level with counted cases',
  provisions: [
    { quote: 'types of offenders who may be managed by a … (MOSOVO) unit', line: 'L70' },
    { quote: 'MAPPA category 1 … Part 2 of the Sexual Offences Act 2003', line: 'L72–76' },
    { quote: 'MAPPA category 2 violent offenders', line: 'L83–86' },
    { quote: 'category 3 other dangerous offenders … actively managed by MAPPA', line: 'L88–90' },
    { quote: 'category 4 … Counter-terrorism nominal management are usually responsible', line: 'L92–98' },
    { quote: 'PDPs subject to active management', line: 'L100–102' },
    { quote: 'This list is not exhaustive', line: 'L104' },
    { quote: 'know which offenders are on licence and/or are MAPPA-eligible', line: 'L122' },
    { quote: 'a strategic link between the force and … (HMPPS)', line: 'L51' },
    { quote: 'number and type of offenders and PDPs requiring management', line: 'L183' },
    {
      quote: 'not expected or required to take on duties beyond their responsibilities and/or competence',
      line: 'L39'
    }
  ],
  caveats: [
    'Blank is not known, which is not “no”: a case on licence and one not on licence are both known.',
    'The guidance says that others are “usually responsible” for category 4, not always: such cases are counted, not graded.',
    'Probation leads many cases that the police manage too: a case led for another agency is a question, not an error.'
  ],
  needs: ['officers', 'cases'],
  uses: ['units'],
  reads: ['int_cases', 'stg_cases'],
  sight: { unit: 'rows', force: 'units', welfare: 'none' },
  together: addedUp({
    by: ['category', 'mappa_level', 'risk_level'],
    sums: ['cases', 'licence_known', 'eligibility_known', 'both_known', 'agency_known', 'led_for_another']
  }),
  row: z.strictObject({
    ...levelColumns,
    category: z.enum(['1', '2', '3', '4', 'pdp', 'other']),
    mappa_level: z.enum(['1', '2', '3', 'not_known']),
    risk_level: z.enum(['very_high', 'high', 'medium', 'low', 'not_assessed']),
    cases: wholeCount,
    licence_known: wholeCount,
    eligibility_known: wholeCount,
    both_known: wholeCount,
    agency_known: wholeCount,
    led_for_another: wholeCount
  }),
  sql
});

export type MappaRow = RowOf<typeof mappa>;
