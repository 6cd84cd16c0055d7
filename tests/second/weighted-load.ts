// M3: the hours a month that each caseload needs, case by case and area by area.
import type { Day } from '../../src/lib/shared/dates.ts';
import { countedOn, type Counted } from './caseloads.ts';
import type { Area, Given, Premises, Risk } from './given.ts';
import { allLevels, grouped, officerPlace, total, type Row } from './levels.ts';
import { holdsCases } from './people.ts';
import { numberOn } from './settings.ts';

export const PARTS = [
  'visits_hours',
  'assessments_hours',
  'meetings_hours',
  'records_hours',
  'premises_hours',
  'intake_hours',
  'hours_needed',
  'hours_least',
  'hours_most',
  'points'
] as const;

type Part = (typeof PARTS)[number];
type Work = Record<Part, number | null>;

/** A number of the settings in force on the day. */
type Weight = (id: string) => number;

const MONTHS = 12;

function visitsAYear({ risk_level, management }: Counted, weight: Weight, ifUnassessed?: Risk): number {
  if (management === 'reactive') return weight('visits_per_year_reactive');
  const risk = risk_level === 'not_assessed' ? (ifUnassessed ?? risk_level) : risk_level;
  return weight(`visits_per_year_${risk}`);
}

const journey = (area: Area, weight: Weight): number =>
  area.travel_hours ?? (0.5214 * Math.sqrt(area.area_km2) * weight('road_factor')) / weight('speed_kmh');

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The case's own area; else the mean of its unit's cases whose area is known; else of all areas. */
function journeyOf(one: Counted, all: readonly Counted[], areas: readonly Area[], weight: Weight): number {
  const areaOf = ({ known }: Counted) => areas.find(({ area_id }) => area_id === known?.area_id);
  const own = areaOf(one);
  if (own) return journey(own, weight);
  const ofUnit = all.filter(({ unit_id }) => unit_id === one.unit_id).flatMap((other) => areaOf(other) ?? []);
  return mean((ofUnit.length > 0 ? ofUnit : areas).map((area) => journey(area, weight)));
}

function multiplier({ known }: Counted, weight: Weight): number {
  return (
    (known?.young_person ? weight('multiplier_young_person') : 1) *
    (known?.interpreter_needed ? weight('multiplier_interpreter_needed') : 1) *
    (known?.category === 'pdp' ? weight('multiplier_category_pdp') : 1)
  );
}

const finished = (
  work: Omit<Work, 'hours_needed' | 'hours_least' | 'hours_most'>,
  least: number | null,
  most: number | null
): Work => {
  const others = total([
    work.assessments_hours,
    work.meetings_hours,
    work.records_hours,
    work.premises_hours,
    work.intake_hours
  ]);
  const with_ = (visits: number | null) => total([visits, others]);
  return {
    ...work,
    hours_needed: with_(work.visits_hours),
    hours_least: with_(least),
    hours_most: with_(most)
  };
};

function ownWork(
  one: Counted,
  all: readonly Counted[],
  areas: readonly Area[] | undefined,
  weight: Weight
): Work {
  const times = multiplier(one, weight);
  const visits = (ifUnassessed?: Risk) =>
    areas === undefined
      ? null
      : (times *
          visitsAYear(one, weight, ifUnassessed) *
          weight('crew') *
          (weight('visit_hours') + 2 * journeyOf(one, all, areas, weight))) /
        MONTHS;
  const level = one.known?.mappa_level ?? null;
  const meetings = level === null ? 0 : weight(`meetings_per_year_level_${level}`);
  const isResident = (one.known?.premises_id ?? null) !== null;
  const work = {
    visits_hours: visits(),
    assessments_hours: (times * weight('assessments_per_year') * weight('assessment_hours')) / MONTHS,
    meetings_hours: (times * meetings * weight('meeting_hours')) / MONTHS,
    records_hours: times * weight('record_hours'),
    premises_hours: areas === undefined ? null : isResident ? times * weight('premises_hours') : 0,
    intake_hours: areas === undefined ? null : 0,
    points: visitsAYear(one, weight)
  };
  return finished(work, visits('low'), visits('very_high'));
}

export const standsOn = ({ opened_on, closed_on }: Premises, day: Day): boolean =>
  (opened_on === null || opened_on <= day) && (closed_on === null || closed_on >= day);

/** Liaison with the area's premises, and taking on its new cases. */
export function areaWork(area: Area, premises: readonly Premises[], weight: Weight): Work {
  const here = premises.filter(({ area_id }) => area_id === area.area_id).length;
  const work = {
    visits_hours: 0,
    assessments_hours: 0,
    meetings_hours: 0,
    records_hours: 0,
    premises_hours: here * weight('premises_liaison_hours'),
    intake_hours:
      ((area.population * weight('new_cases_per_100k_per_year')) / 100_000 / MONTHS) * weight('intake_hours'),
    points: 0
  };
  return finished(work, 0, 0);
}

/** What somebody without cases may need too, in areas that are not known. */
const NOT_KNOWN: Work = finished(
  {
    visits_hours: null,
    assessments_hours: 0,
    meetings_hours: 0,
    records_hours: 0,
    premises_hours: null,
    intake_hours: null,
    points: 0
  },
  null,
  null
);

const times = (work: Work, share: number): Work =>
  Object.fromEntries(PARTS.map((part) => [part, work[part] === null ? null : work[part] * share])) as Work;

interface Piece {
  readonly unit_id: string;
  readonly officer_id: string | null;
  readonly work: Work;
}

/** Shared by the officers with cases in the area, in proportion to their cases; else without a lead. */
function areaPieces(area: Area, cases: readonly Counted[], work: Work): Piece[] {
  const here = cases.filter(
    ({ known, officer_id }) => known?.area_id === area.area_id && officer_id !== null
  );
  if (work.hours_needed === 0) return [];
  if (here.length === 0) return [{ unit_id: area.unit_id, officer_id: null, work }];
  return here.map(({ unit_id, officer_id }) => ({ unit_id, officer_id, work: times(work, 1 / here.length) }));
}

const ENDS = ['hours_needed', 'hours_least', 'hours_most'] as const;

type Hours = Readonly<Record<(typeof ENDS)[number], number | null>>;

/** Hours a month that each counted case needs on the day, with its share of its area's work; by case. */
export function hoursByCase(given: Given, day: Day): Map<string, Hours> {
  const { areas, approved_premises } = given.extracts;
  const weight: Weight = (id) => numberOn(given, id, day);
  const counted = countedOn(given, day);
  const premises = (approved_premises ?? []).filter((one) => standsOn(one, day));
  const shareOf = ({ known, officer_id }: Counted): number => {
    const area = areas?.find(({ area_id }) => area_id === known?.area_id);
    if (!area || officer_id === null) return 0;
    const here = counted.filter((one) => one.known?.area_id === area.area_id && one.officer_id !== null);
    return Number(areaWork(area, premises, weight).hours_needed) / here.length;
  };
  return new Map(
    counted.map((one) => {
      const own = ownWork(one, counted, areas, weight);
      const hours = ENDS.map((end) => [end, total([own[end], shareOf(one)])]);
      return [one.case_id, Object.fromEntries(hours) as Hours];
    })
  );
}

const worked = new WeakMap<Given, Map<Day, readonly Row[]>>();

/** One row per officer with a role that holds cases, and per unit with work without a lead, on the day. */
export function workByOfficer(given: Given, day: Day): readonly Row[] {
  const days = worked.get(given) ?? new Map<Day, readonly Row[]>();
  worked.set(given, days);
  const rows = days.get(day) ?? workOn(given, day);
  days.set(day, rows);
  return rows;
}

function workOn(given: Given, day: Day): Row[] {
  const { officers, areas, approved_premises } = given.extracts;
  const weight: Weight = (id) => numberOn(given, id, day);
  const counted = countedOn(given, day);
  const premises = (approved_premises ?? []).filter((one) => standsOn(one, day));
  const holders = officers.filter((officer) => holdsCases(given, officer, day));
  const pieces: Piece[] = [
    ...counted.map((one) => ({ ...one, work: ownWork(one, counted, areas, weight) })),
    ...(areas ?? []).flatMap((area) => areaPieces(area, counted, areaWork(area, premises, weight)))
  ];
  const byRow = grouped(
    [...holders.map(({ unit_id, officer_id }) => ({ unit_id, officer_id, work: null })), ...pieces],
    ({ unit_id, officer_id }) => JSON.stringify([unit_id, officer_id])
  );
  const cases = grouped(counted, ({ unit_id, officer_id }) => JSON.stringify([unit_id, officer_id]));
  return [...byRow].map(([key, parts]) => {
    const { unit_id, officer_id } = parts[0]!;
    const works = parts.flatMap(({ work }) => work ?? (areas ? [] : NOT_KNOWN));
    return {
      ...officerPlace(given, unit_id, officer_id),
      cases: cases.get(key)?.length ?? 0,
      ...Object.fromEntries(PARTS.map((part) => [part, total(works.map((work) => work[part]))]))
    };
  });
}

export const weightedLoad = (given: Given): Row[] => allLevels(workByOfficer(given, given.asOf), PARTS);
