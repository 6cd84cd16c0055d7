// A scenario: a list of changes that nobody has made, to be worked out as if they had been. A file, and never a fact.
import { z } from 'zod';
import { isDay, type Day } from '../shared/dates.ts';

const RISK_LEVELS = ['very_high', 'high', 'medium', 'low', 'not_assessed'] as const;
const MAPPA_LEVELS = ['1', '2', '3'] as const;

const id = z.string().regex(/^[A-Za-z0-9\-_.:]{1,64}$/);
const day = z.string().refine(isDay);

const moreCases = z.strictObject({
  change: z.literal('more_cases'),
  officer_id: id,
  count: z.int().min(1).max(200),
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

const filledVacancy = z.strictObject({
  change: z.literal('filled_vacancy'),
  unit_id: id,
  /** Null where the posts extract names no vacant post. */
  post_id: id.nullable(),
  contracted_hours: z.number().min(1).max(48),
  starts_on: day,
  /** Vetted, and with every course that the settings require. */
  is_ready: z.boolean()
});

const changeSchema = z.discriminatedUnion('change', [moreCases, movedCases, absentOfficer, filledVacancy]);

/** So many changes keep one scenario readable. */
export const MOST_CHANGES = 50;

const scenarioSchema = z.strictObject({
  scenario_version: z.literal(1),
  title: z.string().max(120),
  /** The day whose extracts it was made for. */
  as_of: day,
  changes: z.array(changeSchema).max(MOST_CHANGES)
});

export type Change = z.infer<typeof changeSchema>;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export interface Scenario {
  readonly title: string;
  readonly asOf: Day;
  /** In the order in which they are made. */
  readonly changes: readonly Change[];
}

/** The file's text: the same scenario gives the same bytes. */
export const writeScenario = ({ title, asOf, changes }: Scenario): string =>
  `${JSON.stringify({ scenario_version: 1, title, as_of: asOf, changes }, null, 2)}\n`;

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function faultOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  const path = issue?.path.map((part) => (typeof part === 'number' ? String(part + 1) : String(part))) ?? [];
  return path.length > 0 ? `${path.join(', ')} is not as it should be` : 'it is not a scenario';
}

/** The scenario in a file, or why it can't be read, in words. */
export function readScenario(
  text: string
): { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly fault: string } {
  const json = parsedJson(text);
  if (json === undefined) return { ok: false, fault: 'it is not JSON' };
  const { success, data, error } = scenarioSchema.safeParse(json);
  if (!success) return { ok: false, fault: faultOf(error) };
  return { ok: true, scenario: { title: data.title, asOf: data.as_of, changes: data.changes } };
}
