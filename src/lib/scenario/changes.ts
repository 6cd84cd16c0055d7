// What a scenario can suppose: each kind of change with what it names. Places and posts for whoever plans; officers and
// cases for the unit whose they are.
import { z } from 'zod';
import { isDay } from '../shared/dates.ts';

const RISK_LEVELS = ['very_high', 'high', 'medium', 'low', 'not_assessed'] as const;
const MAPPA_LEVELS = ['1', '2', '3'] as const;
const ROLES = [
  'mosovo_officer',
  'visor_officer',
  'supervisor',
  'manager',
  'administrator',
  'intelligence',
  'coordinator'
] as const;

const id = z.string().regex(/^[A-Za-z0-9\-_.:]{1,64}$/);
const day = z.string().refine(isDay);
const howMany = z.int().min(1).max(200);

const moreCases = z.strictObject({
  change: z.literal('more_cases'),
  officer_id: id,
  count: howMany,
  risk_level: z.enum(RISK_LEVELS),
  mappa_level: z.enum(MAPPA_LEVELS).nullable(),
  area_id: id.nullable()
});

const movedCases = z.strictObject({
  change: z.literal('moved_cases'),
  case_ids: z.array(id).min(1).max(1000),
  to_officer_id: id
});

const absentOfficer = z
  .strictObject({
    change: z.literal('absent_officer'),
    officer_id: id,
    starts_on: day,
    ends_on: day.nullable()
  })
  .refine(({ starts_on, ends_on }) => ends_on === null || starts_on <= ends_on);

const hired = z.strictObject({
  change: z.literal('hired'),
  unit_id: id,
  role: z.enum(ROLES),
  count: howMany,
  /** A week, of each. */
  contracted_hours: z.number().min(1).max(48),
  /** Until they are vetted and trained: before, they are in post and take no cases. */
  months_until_ready: z.int().min(0).max(60),
  /** Vacant posts of the unit and role are filled first; else all are beyond the establishment. */
  fills_posts: z.boolean()
});

/** What becomes of cases whose place or lead goes to another unit. */
const LEADS = ['kept', 'to_be_allocated'] as const;

const movedPosts = z
  .strictObject({
    change: z.literal('moved_posts'),
    from_unit_id: id,
    to_unit_id: id,
    role: z.enum(ROLES),
    count: howMany,
    /** Vacant posts, or people in post with theirs. */
    which: z.enum(['vacant', 'filled']),
    /** Of the cases that those people lead; without meaning for vacant posts. */
    leads: z.enum(LEADS)
  })
  .refine(({ from_unit_id, to_unit_id }) => from_unit_id !== to_unit_id);

const expectedAbsence = z.strictObject({
  change: z.literal('expected_absence'),
  /** Null = every unit. */
  unit_id: id.nullable(),
  percent: z.number().min(0).max(50)
});

const growth = z.strictObject({
  change: z.literal('growth'),
  /** Null = every unit. */
  unit_id: id.nullable(),
  percent_per_year: z.number().min(0).max(20),
  years: z.int().min(1).max(5)
});

const openedPremises = z.strictObject({
  change: z.literal('opened_premises'),
  area_id: id,
  beds: z.int().min(1).max(200),
  /** So many cases come to live there, without a lead until allocated. */
  residents: z.int().min(0).max(200),
  risk_level: z.enum(RISK_LEVELS),
  mappa_level: z.enum(MAPPA_LEVELS).nullable()
});

const closedPremises = z.strictObject({
  change: z.literal('closed_premises'),
  premises_id: id,
  /** Residents stay in the area, or leave the force. */
  residents: z.enum(['stay', 'leave'])
});

const movedArea = z.strictObject({
  change: z.literal('moved_area'),
  area_id: id,
  to_unit_id: id,
  leads: z.enum(LEADS)
});

export const changeSchema = z.discriminatedUnion('change', [
  moreCases,
  movedCases,
  absentOfficer,
  hired,
  movedPosts,
  expectedAbsence,
  growth,
  openedPremises,
  closedPremises,
  movedArea
]);

export type Change = z.infer<typeof changeSchema>;
export type Kind = Change['change'];
export type ChangeOf<Of extends Kind> = Extract<Change, { change: Of }>;
export type RiskLevel = (typeof RISK_LEVELS)[number];
export type Role = (typeof ROLES)[number];

const OF_PEOPLE: readonly Kind[] = ['more_cases', 'moved_cases', 'absent_officer'];

/** Whether the change names officers or cases, whom the chief officer is not shown. */
export const namesPeople = ({ change }: Change): boolean => OF_PEOPLE.includes(change);

/** Months after the as-of date that a scenario is about: the years of its growth, or none. */
export const monthsAhead = (changes: readonly Change[]): number =>
  12 * Math.max(0, ...changes.map((change) => (change.change === 'growth' ? change.years : 0)));
