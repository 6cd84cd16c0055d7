// Officers and cases for tests of the caseload: whole rows from the few words that matter, and random forces.
import fc from 'fast-check';
import type { Cell } from './force.ts';

export type Fields = Readonly<Record<string, Cell>>;

/** A full-time MOSOVO officer of unit U1 in post since 2020, unless said. */
export const officer = (officer_id: string, fields: Fields = {}): Fields => ({
  officer_id,
  unit_id: 'U1',
  role: 'mosovo_officer',
  employment: 'police_officer',
  started_on: '2020-01-06',
  contracted_hours: 37,
  full_time_hours: 37,
  ...fields
});

/** An active low-risk category 1 case of unit U1, unless said. */
export const oneCase = (case_id: string, fields: Fields = {}): Fields => ({
  case_id,
  unit_id: 'U1',
  category: '1',
  mappa_level: '1',
  risk_level: 'low',
  management: 'active',
  opened_on: '2024-01-15',
  ...fields
});

/** `count` cases led by `lead`, numbered from 1 with the lead's id in front. */
export const casesOf = (lead: string | null, count: number, fields: Fields = {}): Fields[] =>
  Array.from({ length: count }, (_, index) =>
    oneCase(
      `${lead ?? 'none'}-${fields['risk_level'] ?? 'low'}-${fields['management'] ?? 'active'}-${index + 1}`,
      {
        lead_officer_id: lead,
        ...fields
      }
    )
  );

/** A caseload: so many high, so many low and so many not assessed cases. */
export const caseloadOf = (
  lead: string | null,
  cases: number,
  high: number,
  notAssessed = 0,
  fields: Fields = {}
) => [
  ...casesOf(lead, high, { ...fields, risk_level: 'high' }),
  ...casesOf(lead, notAssessed, { ...fields, risk_level: 'not_assessed' }),
  ...casesOf(lead, cases - high - notAssessed, { ...fields, risk_level: 'low' })
];

/** The same cases as a snapshot of an earlier day. */
export const snapshotOf = (as_of: string, cases: readonly Fields[]): Fields[] =>
  cases.map(({ case_id, unit_id, lead_officer_id, risk_level, management }) => ({
    as_of,
    case_id: case_id ?? null,
    unit_id: unit_id ?? null,
    lead_officer_id: lead_officer_id ?? null,
    risk_level: risk_level ?? null,
    management: management ?? null
  }));

export interface RandomForce {
  readonly units: Fields[];
  readonly officers: Fields[];
  readonly cases: Fields[];
}

const UNITS = ['U1', 'U2', 'U3'] as const;
const RISKS = ['very_high', 'high', 'medium', 'low', 'not_assessed'] as const;
const MANAGEMENT = [
  'active',
  'active',
  'active',
  'reactive',
  'custody',
  'missing',
  'transferred_out'
] as const;

const someOfficer = fc.record({
  unit_id: fc.constantFrom(...UNITS),
  role: fc.constantFrom('mosovo_officer', 'mosovo_officer', 'supervisor'),
  ended_on: fc.constantFrom(null, null, null, '2026-08-31', '2026-09-30'),
  contracted_hours: fc.constantFrom(37, 37, 22.2, 0)
});

const someCase = fc.record({
  unit_id: fc.constantFrom(...UNITS),
  lead: fc.option(fc.nat(9), { freq: 6 }),
  second: fc.option(fc.nat(9), { freq: 1 }),
  risk_level: fc.constantFrom(...RISKS),
  management: fc.constantFrom(...MANAGEMENT),
  opened_on: fc.constantFrom('2024-01-15', '2026-09-30', '2026-10-01'),
  closed_on: fc.constantFrom(null, null, null, '2026-09-30', '2026-10-01')
});

/**
 * Two forces, three units, up to nine officers (leavers and supervisors among them) and sixty cases of every kind,
 * led by any of them, by nobody, or by somebody unknown.
 */
export const randomForce: fc.Arbitrary<RandomForce> = fc
  .record({
    officers: fc.array(someOfficer, { minLength: 1, maxLength: 8 }),
    cases: fc.array(someCase, { minLength: 1, maxLength: 60 })
  })
  .map(({ officers, cases }) => ({
    units: UNITS.map((unit_id) => ({
      unit_id,
      unit_name: `Unit ${unit_id}`,
      force_id: unit_id === 'U3' ? 'F2' : 'F1'
    })),
    officers: officers.map((fields, index) => officer(`O${index}`, fields)),
    cases: cases.map(({ lead, second, opened_on, closed_on, ...fields }, index) =>
      oneCase(`C${index}`, {
        ...fields,
        opened_on,
        closed_on: closed_on !== null && closed_on < opened_on ? null : closed_on,
        lead_officer_id: lead === null ? null : `O${lead}`,
        second_officer_id: second === null ? null : `O${second}`
      })
    )
  }));

interface Levelled {
  readonly level: string;
  readonly force_id: string;
  readonly unit_id: string | null;
  readonly officer_id: string | null;
}

const figuresBy = <Row extends Levelled>(
  rows: readonly Row[],
  columns: readonly (keyof Row)[],
  key: (row: Row) => string
) => {
  const sums: Record<string, number[]> = {};
  for (const row of rows) {
    const sum = (sums[key(row)] ??= columns.map(() => 0));
    columns.forEach((column, index) => (sum[index] = (sum[index] as number) + Number(row[column])));
  }
  return sums;
};

/** What the officers' rows add up to by unit and the units' by force, beside what those rows themselves say. */
export function sumsOf<Row extends Levelled>(rows: readonly Row[], columns: readonly (keyof Row)[]) {
  const at = (level: string) => rows.filter((row) => row.level === level);
  const byUnit = (row: Row) => `${row.force_id} ${row.unit_id}`;
  const byForce = (row: Row) => row.force_id;
  return {
    added: [figuresBy(at('officer'), columns, byUnit), figuresBy(at('unit'), columns, byForce)],
    stated: [figuresBy(at('unit'), columns, byUnit), figuresBy(at('force'), columns, byForce)]
  };
}
