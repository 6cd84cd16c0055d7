// Many small forces in one database, with everything in them that goes wrong in a real one. The same label gives the
// same forces.
import { Random } from '../../src/cli/generate/random.ts';
import { addDays, addMonths, lastOfMonth, type Day } from '../../src/lib/shared/dates.ts';
import type { Case, Extracts, Given, Officer, Risk, Snapshot } from '../second/given.ts';
import { caseworkTables, visitsAroundCover, withDetails, type CaseDetails } from './nasty-casework.ts';
import { peopleTables } from './nasty-people.ts';
import { many, placeTables } from './nasty-places.ts';
import { scrutinyTable } from './nasty-scrutiny.ts';
import { nastySettings } from './nasty-settings.ts';

const AS_OF = [
  '2026-09-30',
  '2026-09-14',
  '2026-03-01',
  '2024-02-29',
  '2025-12-31',
  '2026-01-03',
  '2026-08-30'
];
const RISKS: readonly Risk[] = ['very_high', 'high', 'medium', 'low', 'low', 'not_assessed'];
const MANAGEMENT = [
  'active',
  'active',
  'active',
  'active',
  'reactive',
  'custody',
  'missing',
  'transferred_out'
];

/** Most of what may be left out is there. */
const OPTIONAL = [
  'units',
  'posts',
  'case_history',
  'absences',
  'cover',
  'vetting',
  'training',
  'areas',
  'approved_premises',
  'scrutiny',
  'stations',
  'visits',
  'escorts',
  'assessments',
  'records',
  'agency_checks',
  'notifications',
  'policies'
] as const;

/** Ids within one force, and its as-of date. */
export interface Names {
  readonly random: Random;
  readonly asOf: Day;
  readonly id: (local: string) => string;
  readonly officers: readonly string[];
  readonly units: readonly string[];
}

/** Elements of the selection procedure, drawn apart; in some forces all of everybody, in a few batches of nobody. */
function selectionOf(random: Random, isAll: boolean, isThere: boolean) {
  const element = () => (!isThere ? null : isAll || random.chance(0.7) ? true : random.pick([null, false]));
  return {
    skills_assessed: element(),
    motivation_assessed: element(),
    suitability_assessed: element(),
    capacity_assessed: element()
  };
}

function officerTable({ random, asOf, id, officers, units }: Names, hasSelection: boolean): Officer[] {
  const selected = new Random(id('selection'));
  const isAll = selected.chance(0.3);
  return officers.map((officer_id) => {
    const started_on = addDays(asOf, -random.pick([900, 900, 400, 200, 40, 3, 0, -10]));
    const ended_on = random.chance(0.25) ? addDays(asOf, random.pick([-60, -20, -1, 0, 1, 15])) : null;
    return {
      officer_id,
      unit_id: random.chance(0.03) ? id('U9') : random.pick(units),
      role: random.pick([
        'mosovo_officer',
        'mosovo_officer',
        'mosovo_officer',
        'mosovo_officer',
        'visor_officer',
        'supervisor',
        random.pick(['administrator', 'intelligence', 'coordinator'])
      ]),
      employment: 'police_officer',
      started_on,
      ended_on: ended_on !== null && ended_on < started_on ? started_on : ended_on,
      contracted_hours: random.pick([37, 37, 37, 30, 22.2, 18.5, 7.4, 12.345, 0]),
      full_time_hours: random.pick([null, 37, 40, 35]),
      working_days: random.pick([
        null,
        null,
        'MTW----',
        '----FSS',
        'MTWTFSS',
        'm-w-f--',
        '------S',
        'MTWT---'
      ]),
      ...selectionOf(selected, isAll, hasSelection)
    };
  });
}

function caseTable({ random, asOf, id, officers, units }: Names): Omit<Case, keyof CaseDetails>[] {
  return many(random.whole(1, 14), (index) => {
    const opened_on = addDays(asOf, -random.pick([700, 300, 90, 5, 0, -4]));
    const closed_on = random.chance(0.15) ? addDays(asOf, random.pick([-30, -1, 0, 1, 40])) : null;
    return {
      case_id: id(`C${index}`),
      unit_id: random.chance(0.04) ? id('U9') : random.pick(units),
      area_id: random.pick([null, id('A1'), id('A1'), id('A2'), id('A3'), id('A8')]),
      lead_officer_id: random.chance(0.1) ? null : random.chance(0.06) ? id('O99') : random.pick(officers),
      category: random.pick(['1', '2', '3', 'pdp', 'other']),
      mappa_level: random.pick([null, '1', '1', '2', '3']),
      risk_level: random.pick(RISKS),
      management: random.pick(MANAGEMENT),
      opened_on,
      closed_on: closed_on !== null && closed_on < opened_on ? null : closed_on,
      young_person: random.pick([null, null, false, true]),
      interpreter_needed: random.pick([null, false, false, true]),
      premises_id: random.chance(0.15) ? id(random.pick(['P1', 'P2', 'P9'])) : null
    };
  });
}

/** Days on which a snapshot was saved: by month, by week or both, with gaps, and one on the as-of date or after it. */
function snapshotDays(random: Random, asOf: Day): Day[] {
  const months = many(random.whole(0, 13), (back) => lastOfMonth(addMonths(asOf, -back)));
  const weeks = many(random.whole(0, 9), (back) => addDays(asOf, -7 * back));
  const days = [...months, ...weeks].filter(() => random.chance(0.85));
  return [...new Set([...days, ...(random.chance(0.2) ? [asOf, addDays(asOf, 3)] : [])])].sort();
}

/** Mostly one or two about a year ago, within a month of it or just outside, that the others do not have. */
function daysAYearAgo(random: Random, asOf: Day, others: readonly Day[]): Day[] {
  const days = many(random.whole(0, 2), () =>
    addDays(addMonths(asOf, -12), random.pick([-33, -30, -12, -3, 0, 3, 12, 30, 33]))
  );
  return [...new Set(days)].filter((day) => !others.includes(day)).sort();
}

/** Cases as they were: some not yet there, in other hands, at another risk; and one that has gone since. */
function historyTable(names: Names, days: readonly Day[], cases: readonly Case[]): Snapshot[] {
  const { random, id, officers, units } = names;
  const before = { ...cases[0]!, case_id: id('C90'), lead_officer_id: officers[0]! };
  return days.flatMap((as_of) =>
    [...cases, before]
      .filter(() => random.chance(0.85))
      .map(({ case_id, unit_id, lead_officer_id, risk_level, management }) => ({
        as_of,
        case_id,
        unit_id: random.chance(0.1) ? random.pick([...units, id('U6')]) : unit_id,
        lead_officer_id: random.chance(0.15) ? random.pick([null, ...officers]) : lead_officer_id,
        risk_level: random.chance(0.2) ? random.pick(RISKS) : risk_level,
        management: random.chance(0.1) ? random.pick(MANAGEMENT) : management
      }))
  );
}

/** What all forces of one database have in common. */
interface Drawn {
  readonly days: readonly Day[];
  readonly daysBefore: readonly Day[];
  readonly hasSelection: boolean;
}

function oneForce(
  label: string,
  name: string,
  asOf: Day,
  { days, daysBefore, hasSelection }: Drawn
): Required<Extracts> {
  const random = new Random(`${label} ${name}`);
  const id = (local: string) => `${name}-${local}`;
  const units = many(random.whole(1, 2), (index) => id(`U${index}`));
  const officers = many(random.whole(1, 6), (index) => id(`O${index}`));
  const names: Names = { random, asOf, id, officers, units };
  const cases = withDetails(`${label} ${name} details`, asOf, caseTable(names));
  const force = {
    officers: officerTable(names, hasSelection),
    cases,
    units: units
      .filter(() => random.chance(0.9))
      .map((unit_id) => ({ unit_id, unit_name: unit_id, force_id: name })),
    case_history: [
      ...historyTable(names, days, cases),
      ...historyTable({ ...names, random: new Random(id('a year ago')) }, daysBefore, cases)
    ],
    ...placeTables(names),
    ...peopleTables(names, cases),
    scrutiny: scrutinyTable(names, `${label} ${name}`),
    ...caseworkTables(`${label} ${name} casework`, names, cases)
  };
  const more = visitsAroundCover(`${label} ${name} cover`, names, force.cover, cases);
  return { ...force, visits: [...force.visits, ...more] };
}

const together = (forces: readonly Required<Extracts>[]): Required<Extracts> =>
  Object.fromEntries(
    Object.keys(forces[0]!).map((table) => [
      table,
      forces.flatMap((force) => force[table as keyof Extracts] as never[])
    ])
  ) as unknown as Required<Extracts>;

/** So many forces as of one day, with one set of settings; each optional extract may be missing. */
export function nastyForces(label: string, count: number): Given {
  const random = new Random(label);
  const asOf = random.pick(AS_OF);
  const days = snapshotDays(random, asOf);
  const drawn = {
    days,
    daysBefore: daysAYearAgo(new Random(`${label} a year ago`), asOf, days),
    hasSelection: new Random(`${label} selection`).chance(0.75)
  };
  const whole = together(many(count, (index) => oneForce(label, `F${index}`, asOf, drawn)));
  const missing = OPTIONAL.filter((extract) => random.chance(0.12) || whole[extract].length === 0);
  const extracts = Object.fromEntries(
    Object.entries(whole).filter(([extract]) => !(missing as readonly string[]).includes(extract))
  );
  return { asOf, settings: nastySettings(label, asOf), extracts: extracts as unknown as Extracts };
}
