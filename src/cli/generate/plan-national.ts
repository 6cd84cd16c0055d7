// The national set: 43 invented forces of unequal size, 100,000 cases and 2,500 people, one force at a time.
import { AS_OF } from './calendar.ts';
import {
  noCases,
  nothingPlanted,
  type Caseload,
  type ForcePlan,
  type MapPlan,
  type OfficerPlan
} from './plan.ts';
import type { Role, ScalePlan, UnitPlan, Vacancy } from './plan.ts';
import { Random } from './random.ts';

const FORCES = 43;
const CASES = 100_000;
const PEOPLE = 2_500;

const unitNames = {
  N: 'Northern unit',
  S: 'Southern unit',
  E: 'Eastern unit',
  W: 'Western unit',
  C: 'Central unit',
  K: 'Coastal unit',
  V: 'Valley unit',
  M: 'Moorland unit',
  R: 'River unit'
};

/** Splits a whole number in proportion to weights; the parts add up to it (largest remainders). */
export function apportioned(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

interface Post {
  readonly role: Role;
  readonly unitId: string;
}

/** Who works where: a supervisor a unit, one manager, one coordinator, and case-holders for two thirds of the rest. */
function postsOf(unitIds: readonly string[], people: number, random: Random): Post[] {
  const posts: Post[] = unitIds.map((unitId) => ({ role: 'supervisor', unitId }));
  const first = unitIds[0] ?? '';
  posts.push({ role: 'manager', unitId: first }, { role: 'coordinator', unitId: first });
  const holders = Math.round(people * 0.69);
  const weights = unitIds.map(() => random.between(0.5, 1.6));
  apportioned(holders, weights).forEach((count, index) => {
    for (let left = count; left > 0; left--)
      posts.push({ role: 'mosovo_officer', unitId: unitIds[index] ?? first });
  });
  while (posts.length < people) {
    const role = random.weighted({ visor_officer: 45, administrator: 38, intelligence: 17 });
    posts.push({ role, unitId: random.pick(unitIds) });
  }
  return posts;
}

const patterns = [
  [37, null],
  [29.6, 'MTWT---'],
  [29.6, 'MT-TF--'],
  [22.2, 'MTW----'],
  [18.5, '--WTF--']
] as const;

function personIn(post: Post, number: number, managerId: string, random: Random): OfficerPlan {
  const officerId = `${post.unitId}-${String(number).padStart(2, '0')}`;
  const [contractedHours, workingDays] = random.chance(0.8) ? patterns[0] : random.pick(patterns);
  const startedOn = AS_OF - Math.min(4800, 60 + Math.floor(random.wait(1500)));
  const mayLeave = post.role === 'mosovo_officer' && number > 4 && startedOn < AS_OF - 400;
  const supervisorId =
    officerId === managerId ? null : post.role === 'supervisor' ? managerId : `${post.unitId}-01`;
  return {
    officerId,
    unitId: post.unitId,
    role: post.role,
    startedOn,
    endedOn: mayLeave && random.chance(0.075) ? AS_OF - random.whole(20, 360) : null,
    supervisorId,
    contractedHours: post.role === 'manager' ? 37 : contractedHours,
    workingDays: post.role === 'manager' ? null : workingDays,
    caseload: noCases,
    isSettled: false,
    isSteady: false
  };
}

/** Shares the force's active cases between those in post by hours, with units of more and of less high risk. */
function withCaseloads(people: readonly OfficerPlan[], active: number, random: Random): OfficerPlan[] {
  const highByUnit = new Map(people.map(({ unitId }) => [unitId, random.between(0.13, 0.26)]));
  const weights = people.map((officer) => {
    if (officer.role !== 'mosovo_officer' || officer.endedOn !== null) return 0;
    const isJoiner = officer.startedOn > AS_OF - 120;
    return officer.contractedHours * (isJoiner ? 0.5 : random.between(0.75, 1.25));
  });
  return apportioned(active, weights).map((cases, index): OfficerPlan => {
    const officer = people[index] as OfficerPlan;
    const share = (highByUnit.get(officer.unitId) ?? 0.2) * random.between(0.6, 1.4);
    const high = Math.min(cases, Math.round(cases * share));
    const caseload: Caseload = {
      cases,
      high,
      notAssessed: Math.min(cases - high, random.count(cases * 0.012))
    };
    return { ...officer, caseload };
  });
}

function vacanciesOf(people: readonly OfficerPlan[], unitId: string, random: Random): Vacancy[] {
  return people
    .filter((officer) => officer.unitId === unitId && officer.endedOn !== null && random.chance(0.8))
    .map((officer) => ({
      role: officer.role,
      fte: 1,
      vacantSince: (officer.endedOn ?? AS_OF) + 1,
      recruitment: random.pick(['not_started', 'advertised', 'offer', 'vetting', 'frozen']),
      expectedFillOn: random.chance(0.5) ? AS_OF + random.whole(20, 150) : null
    }));
}

function mapOf(index: number, unitIds: readonly string[], random: Random): MapPlan {
  const columnWidths = [0, 1, 2].map(() => random.whole(9, 30));
  const areas = unitIds.flatMap((unitId, row) =>
    columnWidths.map((_, column) => ({
      name: `Area ${row * 3 + column + 1}`,
      unitId,
      peoplePerKm2: Math.round(Math.exp(random.between(3.2, 7.8)))
    }))
  );
  return {
    columnWidths,
    rowHeights: unitIds.map(() => random.whole(9, 20)),
    areas,
    corner: [56 + (index % 7) * 2, 56 - Math.floor(index / 7) * 2]
  };
}

function forcePlan(seed: number, index: number, caseRows: number, people: number): ForcePlan {
  const forceId = `F${String(index + 1).padStart(2, '0')}`;
  const random = new Random(`${seed}/${forceId}/plan`);
  const letters = (Object.keys(unitNames) as (keyof typeof unitNames)[]).slice(
    0,
    Math.min(9, Math.max(2, Math.round(people / 11)))
  );
  const unitIds = letters.map((letter) => `${forceId}-${letter}`);
  const numbers = new Map<string, number>();
  const posts = postsOf(unitIds, people, random);
  const managerNumber = posts
    .slice(0, unitIds.length + 1)
    .filter(({ unitId }) => unitId === unitIds[0]).length;
  const managerId = `${unitIds[0]}-${String(managerNumber).padStart(2, '0')}`;
  const named = posts.map((post) => {
    const number = (numbers.get(post.unitId) ?? 0) + 1;
    numbers.set(post.unitId, number);
    return personIn(post, number, managerId, random);
  });
  const officers = withCaseloads(named, Math.round(caseRows * 0.75), random);
  const units = letters.map((letter): UnitPlan => ({
    unitId: `${forceId}-${letter}`,
    unitName: unitNames[letter],
    unitType: random.weighted({ mosovo: 70, mixed: 25, other: 5 }),
    vacancies: vacanciesOf(officers, `${forceId}-${letter}`, random),
    order: random.between(0.6, 0.97)
  }));
  return {
    forceId,
    forceName: `Force ${index + 1}`,
    region: `Region ${(index % 9) + 1}`,
    prefix: `${forceId}-`,
    units,
    officers,
    map: mapOf(index, unitIds, random),
    caseRows,
    closedRows: Math.round(caseRows * 0.005),
    growthPerYear: 0,
    premises: random.whole(1, 5),
    planted: nothingPlanted
  };
}

export function nationalScale(seed: number): ScalePlan {
  const random = new Random(`${seed}/national`);
  const sizes = Array.from({ length: FORCES }, () => Math.exp(random.between(-0.9, 1.1)));
  const cases = apportioned(
    CASES,
    sizes.map((size) => size * random.between(0.9, 1.1))
  );
  const people = apportioned(PEOPLE, sizes);
  return {
    months: 60,
    weeks: 0,
    *forces() {
      for (let index = 0; index < FORCES; index++) {
        yield forcePlan(seed, index, cases[index] ?? 0, people[index] ?? 0);
      }
    }
  };
}
