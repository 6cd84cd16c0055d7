// Random forces for properties: small, but with every awkward thing in them that a real one has.
import fc from 'fast-check';
import { addDays, type Day } from '../../src/lib/shared/dates.ts';
import type { Cell, Tables } from './force.ts';

export const AS_OF = '2026-09-30';

export type TableRow = Readonly<Record<string, Cell>>;
export type RandomTables = { readonly [Id in keyof Tables]: readonly TableRow[] };

/** A day some days before the as-of date; negative = after it. */
const dayBefore = (least: number, most: number): fc.Arbitrary<Day> =>
  fc.integer({ min: least, max: most }).map((days) => addDays(AS_OF, -days));

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });

const UNITS = ['North', 'South', 'East'] as const;
const unit = fc.constantFrom(...UNITS);
const officer = fc.constantFrom('O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7');
/** Sometimes somebody whom no extract knows. */
const namedOfficer = fc.oneof(
  { weight: 6, arbitrary: officer },
  { weight: 1, arbitrary: fc.constant('O99') }
);

const numbered = (prefix: string, column: string, rows: readonly TableRow[]): TableRow[] =>
  rows.map((row, index) => ({ [column]: `${prefix}${index + 1}`, ...row }));

const rowsOf = (prefix: string, column: string, row: fc.Arbitrary<TableRow>, most: number, least = 0) =>
  fc.array(row, { minLength: least, maxLength: most }).map((rows) => numbered(prefix, column, rows));

const officers = rowsOf(
  'O',
  'officer_id',
  fc.record({
    unit_id: unit,
    role: fc.constantFrom(
      'mosovo_officer',
      'mosovo_officer',
      'mosovo_officer',
      'visor_officer',
      'supervisor'
    ),
    employment: fc.constantFrom('police_officer', 'police_staff'),
    started_on: dayBefore(-20, 900),
    contracted_hours: fc.constantFrom(37, 37, 30, 18.5, 0),
    working_days: fc.constantFrom(null, 'MTW----', 'MTWTFSS', '--WTF--'),
    ended_on: fc.constantFrom(null, null, null, '2026-12-31', AS_OF)
  }),
  7,
  1
).map(([first, ...others]) => [
  // Somebody is always accepted: the others may end before they start.
  { ...first, ended_on: null },
  ...others
]);

const cases = rowsOf(
  'C',
  'case_id',
  fc.record({
    unit_id: unit,
    lead_officer_id: maybe(namedOfficer),
    second_officer_id: maybe(officer),
    category: fc.constantFrom('1', '2', 'pdp'),
    mappa_level: fc.constantFrom('1', '2', null),
    risk_level: fc.constantFrom('very_high', 'high', 'medium', 'low', 'low', 'not_assessed'),
    management: fc.constantFrom('active', 'active', 'active', 'reactive', 'custody'),
    opened_on: dayBefore(-10, 700),
    closed_on: fc.constantFrom(null, null, null, '2026-12-01')
  }),
  30,
  1
);

const absences = rowsOf(
  'A',
  'absence_id',
  fc
    .record({
      officer_id: officer,
      kind: fc.constantFrom('sickness', 'sickness', 'annual_leave', 'maternity', 'court'),
      starts_on: dayBefore(-40, 300),
      days: maybe(fc.integer({ min: 0, max: 60 })),
      fraction: fc.constantFrom(null, null, 1, 0.5, 0.25)
    })
    .map(({ days, ...row }) => ({ ...row, ends_on: days === null ? null : addDays(row.starts_on, days) })),
  10
);

const cover = rowsOf(
  'V',
  'cover_id',
  fc.record({
    absent_officer_id: officer,
    covering_officer_id: namedOfficer,
    case_id: fc.constantFrom(null, null, 'C1', 'C2'),
    starts_on: dayBefore(0, 60),
    ends_on: fc.constantFrom(null, '2026-10-20')
  }),
  5
);

const byKey = (columns: readonly string[]) => (row: TableRow) =>
  columns.map((column) => row[column]).join('|');

const vetting = fc.uniqueArray(
  fc.record({
    officer_id: officer,
    level: fc.constantFrom('NPPV1', 'NPPV2', 'NPPV3'),
    granted_on: dayBefore(-5, 1300),
    expires_on: fc.constantFrom(null, '2026-10-15', '2027-06-30', '2030-01-01'),
    status: fc.constantFrom('current', 'current', 'lapsed')
  }),
  { selector: byKey(['officer_id', 'level', 'granted_on']), maxLength: 10 }
);

const training = fc.uniqueArray(
  fc.record({
    officer_id: officer,
    course: fc.constantFrom('mosovo', 'mosovo', 'pip1', 'srp', 'cpd'),
    completed_on: dayBefore(-5, 900),
    expires_on: fc.constantFrom(null, null, '2026-09-29', '2027-09-30'),
    cpd_hours: fc.constantFrom(null, 3.5)
  }),
  { selector: byKey(['officer_id', 'course', 'completed_on']), maxLength: 12 }
);

const caseHistory = fc.uniqueArray(
  fc.record({
    as_of: fc.constantFrom('2026-06-30', '2026-07-31', '2026-08-31'),
    case_id: fc.constantFrom('C1', 'C2', 'C3', 'C4', 'C50'),
    unit_id: unit,
    lead_officer_id: maybe(namedOfficer),
    risk_level: fc.constantFrom('high', 'low', 'not_assessed'),
    management: fc.constantFrom('active', 'custody')
  }),
  { selector: byKey(['as_of', 'case_id']), maxLength: 12 }
);

const counselling = rowsOf(
  'S',
  'session_id',
  fc.record({
    officer_id: officer,
    offered_on: dayBefore(0, 400),
    held_on: maybe(dayBefore(0, 300)),
    outcome: fc.constantFrom('attended', 'declined', 'cancelled_by_provider'),
    independent: fc.constantFrom(true, true, false, null)
  }),
  8
).map((rows) => rows.map((row) => ({ kind: 'counselling', ...row })));

const welfareContacts = rowsOf(
  'W',
  'contact_id',
  fc.record({
    officer_id: officer,
    kind: fc.constantFrom('one_to_one', 'one_to_one', 'stress_briefing', 'return_to_work', 'workload_review'),
    due_on: maybe(dayBefore(-40, 300)),
    held_on: maybe(dayBefore(-10, 400))
  }),
  12
);

const survey = fc.uniqueArray(
  fc.record({
    unit_id: unit,
    period: fc.constantFrom('2026-05', '2026-08'),
    area: fc.constantFrom('demands', 'support'),
    mean: fc.constantFrom(1, 2.9, 3.4, 5),
    respondents: fc.integer({ min: 0, max: 25 })
  }),
  { selector: byKey(['unit_id', 'period', 'area']), maxLength: 10 }
);

const units = fc.constant(
  UNITS.map((unitId) => ({
    unit_id: unitId,
    unit_name: `${unitId} unit`,
    force_id: 'F1',
    unit_type: 'mosovo'
  }))
);

/** Any of the optional tables may be missing; an empty one counts as missing. */
export const randomForce: fc.Arbitrary<RandomTables> = fc.record(
  {
    officers,
    cases,
    units,
    absences,
    cover,
    vetting,
    training,
    case_history: caseHistory,
    counselling,
    welfare_contacts: welfareContacts,
    survey
  },
  { requiredKeys: ['officers', 'cases'] }
) as fc.Arbitrary<RandomTables>;
