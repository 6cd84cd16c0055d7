// A scenario: a list of changes that nobody has made, to be worked out as if they had been. A file, and never a fact.
import { z } from 'zod';
import { isDay, type Day } from '../shared/dates.ts';
import { changeSchema, type Change } from './changes.ts';

export type { Change, ChangeOf, Kind, RiskLevel, Role } from './changes.ts';
export { monthsAhead, namesPeople } from './changes.ts';

/** So many changes keep one scenario readable. */
export const MOST_CHANGES = 50;

/** So many stand beside each other. */
export const MOST_SCENARIOS = 4;

/** In characters. */
const LARGEST = 1_000_000;

const VERSION = 2;

const scenarioSchema = z.strictObject({
  scenario_version: z.literal(VERSION),
  title: z.string().max(120),
  /** The day whose extracts it was made for. */
  as_of: z.string().refine(isDay),
  /** SHA-256, hex, of the hashes of those extracts. */
  inputs: z.string().regex(/^[0-9a-f]{64}$/),
  changes: z.array(changeSchema).max(MOST_CHANGES)
});

export interface Scenario {
  readonly title: string;
  readonly asOf: Day;
  /** What it was made for: see `inputsHash`. */
  readonly inputs: string;
  /** In the order in which the reader made them. */
  readonly changes: readonly Change[];
}

/** The file's text: the same scenario gives the same bytes. */
export const writeScenario = ({ title, asOf, inputs, changes }: Scenario): string =>
  `${JSON.stringify({ scenario_version: VERSION, title, as_of: asOf, inputs, changes }, null, 2)}\n`;

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
  if (text.length > LARGEST) return { ok: false, fault: 'it is larger than 1 MB' };
  const json = parsedJson(text);
  if (json === undefined) return { ok: false, fault: 'it is not JSON' };
  const { success, data, error } = scenarioSchema.safeParse(json);
  if (!success) return { ok: false, fault: faultOf(error) };
  const { title, as_of: asOf, inputs, changes } = data;
  return { ok: true, scenario: { title, asOf, inputs, changes } };
}
