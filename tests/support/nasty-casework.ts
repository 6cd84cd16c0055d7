// What was done about the cases of a small force: days without times, attempts, entries before their event, strangers.
import { Random } from '../../src/cli/generate/random.ts';
import { addDays, type Day } from '../../src/lib/shared/dates.ts';
import type { Casework, Visit } from '../second/given-casework.ts';
import type { Case, Cover } from '../second/given.ts';
import type { Names } from './nasty-forces.ts';

const some = <Value>(count: number, one: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => one(index + 1));

/** Around the as-of date, the first day of the 12 months, and any day of two years. */
const dayNear = (random: Random, asOf: Day): Day =>
  addDays(
    asOf,
    -random.pick([0, 0, 1, -1, -4, 2, 30, random.whole(0, 400), random.whole(0, 400), random.whole(0, 700)])
  );

const HOURS = ['09:00', '09:00', '09:01', '14:30', '23:59'];

/** With a time, mostly. */
const momentOn = (random: Random, day: Day): string =>
  random.chance(0.3) ? day : `${day}T${random.pick(HOURS)}`;

/** Earlier, at the same time, or later than the day. */
const momentNear = (random: Random, day: Day): string | null =>
  random.chance(0.15) ? null : momentOn(random, addDays(day, random.pick([0, 0, 0, -1, -1, 1, -9])));

const unique = <Row extends object>(rows: readonly Row[], columns: readonly (keyof Row)[]): Row[] => [
  ...new Map(rows.map((row) => [JSON.stringify(columns.map((column) => row[column])), row])).values()
];

export type CaseDetails = Pick<
  Case,
  | 'category'
  | 'risk_assessed_on'
  | 'lead_agency'
  | 'on_licence'
  | 'mappa_eligible'
  | 'looked_after'
  | 'youth_justice_joint'
>;

/** What only the figures of assurance read of a case, drawn apart so that all else stays as it was. */
export function withDetails<Known extends object>(
  label: string,
  asOf: Day,
  cases: readonly Known[]
): (Known & CaseDetails)[] {
  const random = new Random(label);
  const ofYoung = new Random(`${label} young`);
  return cases.map((one) => ({
    ...one,
    category: random.pick(['1', '2', '2', '3', '4', 'pdp', 'other']),
    risk_assessed_on: random.chance(0.3) ? null : addDays(asOf, -random.whole(0, 500)),
    lead_agency: random.pick([null, 'police', 'police', 'probation', 'other']),
    on_licence: random.pick([null, true, false]),
    mappa_eligible: random.pick([null, true, true, false]),
    looked_after: ofYoung.pick([null, null, false, true]),
    youth_justice_joint: ofYoung.pick([null, true, false])
  }));
}

/** On days of cover and long before, of the cases of whoever is covered, so that there is something to compare. */
export function visitsAroundCover(
  label: string,
  { id }: Names,
  cover: readonly Cover[],
  cases: readonly Case[]
): Visit[] {
  const random = new Random(label);
  const days = cover.flatMap(({ absent_officer_id, case_id, starts_on }) =>
    cases
      .filter((one) => one.lead_officer_id === absent_officer_id && [null, one.case_id].includes(case_id))
      .flatMap((one) =>
        [starts_on, addDays(starts_on, -70)].map((due_on) => ({ case_id: one.case_id, due_on }))
      )
  );
  return unique(days, ['case_id', 'due_on']).map((one, index) => ({
    ...one,
    visit_id: id(`VC${index}`),
    visited_at: addDays(one.due_on, random.pick([-2, 0, 1, 6])),
    outcome: random.pick(['seen', 'seen', 'no_reply']),
    officer_id: null,
    second_officer_id: null,
    risk_assessed_at: null,
    recorded_on_visor_at: null
  }));
}

export function caseworkTables(
  label: string,
  { asOf, id, officers }: Names,
  cases: readonly Case[]
): Required<Casework> {
  const random = new Random(label);
  const day = () => dayNear(random, asOf);
  const anyCase = () => (random.chance(0.05) ? id('C99') : random.pick(cases).case_id);
  const anyOfficer = () => random.pick([null, id('O99'), ...officers, ...officers]);
  const visits = some(random.whole(0, 14), (index) => {
    const on = random.chance(0.2) ? null : day();
    return {
      visit_id: id(`V${index}`),
      case_id: anyCase(),
      due_on: random.chance(0.15)
        ? null
        : random.chance(0.5) && on !== null
          ? addDays(on, random.whole(-8, 8))
          : day(),
      visited_at: on === null ? null : momentOn(random, on),
      outcome: random.pick(['seen', 'seen', 'seen', 'no_reply', 'cancelled', null]),
      officer_id: anyOfficer(),
      second_officer_id: random.chance(0.4) ? anyOfficer() : null,
      risk_assessed_at: on === null ? null : momentNear(random, on),
      recorded_on_visor_at: on === null ? null : momentNear(random, on)
    };
  });
  const escorts = some(random.whole(0, 3), (index) => {
    const on = day();
    return {
      escort_id: id(`E${index}`),
      case_id: anyCase(),
      officer_id: random.pick(officers),
      escorted_at: momentOn(random, on),
      risk_assessed_at: momentNear(random, on)
    };
  });
  // In some forces every case has all three, seen and not yet due.
  const whole = !random.chance(0.3)
    ? []
    : cases.flatMap(({ case_id }) =>
        ['srp', 'arms', 'plan'].map((tool, place) => ({
          assessment_id: `${case_id}-${tool}`,
          case_id,
          tool,
          completed_on: addDays(asOf, place - 40),
          next_due_on: addDays(asOf, 300),
          assessor_id: null,
          supervisor_reviewed_on: addDays(asOf, -20)
        }))
      );
  const others = some(random.whole(0, whole.length > 0 ? 2 : 22), (index) => {
    const completed_on = day();
    return {
      assessment_id: id(`AS${index}`),
      case_id: random.chance(0.5) ? cases[0]!.case_id : anyCase(),
      tool: random.pick(['srp', 'arms', 'arms', 'plan']),
      completed_on,
      next_due_on: random.chance(0.2) ? null : addDays(completed_on, random.pick([0, 30, 365, 365])),
      assessor_id: anyOfficer(),
      supervisor_reviewed_on: random.chance(0.4) ? null : addDays(completed_on, random.whole(0, 40))
    };
  });
  const records = some(random.whole(0, 14), (index) => {
    const happened_on = day();
    const asked = random.chance(0.35) ? day() : null;
    return {
      record_id: id(`R${index}`),
      case_id: anyCase(),
      owner: random.pick(['police', 'police', 'hmpps', 'other']),
      happened_on,
      entered_on: addDays(happened_on, random.pick([0, 0, 1, 3, 4, 8, 40, -1])),
      officer_id: anyOfficer(),
      quality: random.pick([null, 'pass', 'fail', 'not_sampled']),
      transfer_requested_on: asked,
      transfer_accepted_on: asked === null || random.chance(0.3) ? null : addDays(asked, random.whole(-1, 30))
    };
  });
  const agency_checks = some(random.whole(0, 8), (index) => ({
    check_id: id(`K${index}`),
    case_id: anyCase(),
    agency: random.pick(['hmpps', 'hmpps', 'health', 'other']),
    checked_on: random.pick([day(), addDays(asOf, -182), addDays(asOf, -183), addDays(asOf, -30)])
  }));
  const notifications = some(random.whole(0, 6), () => {
    const due_on = day();
    const met_on = random.chance(0.2) ? null : addDays(due_on, random.whole(-20, 3));
    return { case_id: anyCase(), due_on, met_on };
  });
  const policies = some(random.whole(0, 2), (index) => ({
    policy_id: id(`PL${index}`),
    subject: random.pick(['welfare', 'home_visits', 'other']),
    approved_on: random.chance(0.2) ? null : day(),
    review_due_on: addDays(asOf, random.pick([-400, -1, 0, 10, 11, 90, 91, 700]))
  }));
  return {
    visits,
    escorts,
    assessments: [...whole, ...others],
    records,
    agency_checks,
    notifications: unique(notifications, ['case_id', 'due_on']),
    policies
  };
}
