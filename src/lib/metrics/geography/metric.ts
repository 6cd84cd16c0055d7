// M12: where the demand is: size, population, premises and cases of each area, against the people who can be deployed.
import { z } from 'zod';
import { defineMetric, type RowOf } from '../define.ts';
import { hours, placeColumns, state, wholeCount } from '../levels.ts';
import { addedUp, shareOf, type FigureRow } from '../together.ts';
import sql from './metric.sql?raw';

const figure = z.number().nonnegative().nullable();

const times = (by: number, share: number | null): number | null => (share === null ? null : by * share);

/** As the SQL has it: nobody who lives there is no data, and no area is nothing to divide by. */
function perWhole(whole: FigureRow): FigureRow {
  const { areas, area_km2, population, cases, premises, beds, deployable_fte } = whole;
  const fte = areas === 0 ? null : deployable_fte;
  return {
    cases_per_1000_population: times(1000, shareOf(cases, population)),
    cases_per_100_km2: times(100, shareOf(cases, area_km2)),
    cases_per_fte: shareOf(cases, fte),
    km2_per_fte: shareOf(area_km2, fte),
    population_per_fte: shareOf(population, fte),
    premises_per_fte: shareOf(premises, fte),
    beds_per_fte: shareOf(beds, fte),
    state: areas === 0 ? 'not_applicable' : population === 0 ? 'no_data' : 'ok'
  };
}

export const geography = defineMetric({
  id: 'geography',
  number: 'M12',
  title: 'Geography',
  question:
    'Where is the demand, by size, population and approved premises, and how many people are there for it?',
  formula:
    'Counted cases of each area ÷ its population × 1,000, and ÷ its km² × 100. Cases, km², population, approved ' +
    'premises and their beds ÷ the full-time officers of the unit that serves the area who can be deployed today (see ' +
    'Deployable officers), so that the figures of its areas add up to the unit’s. Hours of work as in Hours of work. ' +
    'A journey is the one measured in the areas extract, else 0.5214 × √km² × road factor ÷ speed.',
  grain:
    'one row per area, per unit’s cases whose area is not known (without an area), per unit and per force',
  provisions: [
    { quote: 'Workloads should take into account the:', line: 'L178–180' },
    { quote: 'size of the geographic area', line: 'L178–180' },
    { quote: 'number of approved premises in the area', line: 'L182' },
    { quote: 'number and type of offenders and PDPs requiring management', line: 'L183' }
  ],
  caveats: [
    'A case counts in its area and in the unit that serves the area, also where an officer of another unit leads it. The caseload figures count it where its lead works.',
    'Officers belong to units, not to areas: an area has no number of people of its own.',
    'A case whose area is blank, or not in areas, counts for its unit and for no area.',
    'Where nobody lives there is no figure by head. It is not infinite, and it is not 0.',
    'Approved premises count from the day on which they opened to the last on which they were open. A case is resident where it names premises.',
    'Few cases make an uncertain rate: an area with one case more or less may change its shade.'
  ],
  needs: ['officers', 'cases', 'areas'],
  uses: ['approved_premises', 'absences', 'vetting', 'training', 'units'],
  reads: ['int_deployment', 'int_places', 'int_units', 'parameters'],
  // Of the caseload a welfare lead is told officers' totals, and nothing of where cases live.
  sight: { unit: 'rows', force: 'rows', welfare: 'none' },
  together: addedUp({
    sums: [
      'areas',
      'measured_areas',
      'area_km2',
      'population',
      'cases',
      'resident_cases',
      'premises',
      'beds',
      'hours_needed',
      'deployable_fte'
    ],
    judged: perWhole
  }),
  row: z.strictObject({
    ...placeColumns,
    areas: wholeCount,
    measured_areas: wholeCount,
    travel_hours: hours.nullable(),
    area_km2: figure,
    population: wholeCount.nullable(),
    cases: wholeCount,
    resident_cases: wholeCount,
    premises: wholeCount.nullable(),
    beds: wholeCount.nullable(),
    hours_needed: hours.nullable(),
    deployable_fte: figure,
    cases_per_1000_population: figure,
    cases_per_100_km2: figure,
    cases_per_fte: figure,
    km2_per_fte: figure,
    population_per_fte: figure,
    premises_per_fte: figure,
    beds_per_fte: figure,
    state
  }),
  sql
});

export type GeographyRow = RowOf<typeof geography>;
