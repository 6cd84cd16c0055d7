// A step of a scenario as a form: its fields, what they begin with, and the change that they make.
import { RISK_LEVELS, RISK_WORDS } from '$lib/metrics/risk-words.ts';
import type { ChangeOf, Kind, Role } from '$lib/scenario/scenario.ts';
import { roleInWords } from '$lib/scenario/words.ts';
import type { Roster } from '$lib/session/what-if.svelte.ts';
import type { Day } from '$lib/shared/dates.ts';

export interface Option {
  readonly key: string;
  readonly title: string;
}

/** What the forms choose from. */
export interface Offer {
  readonly roster: Roster;
  readonly units: readonly Option[];
  /** The unit manager's own; null = the whole force. */
  readonly unitId: string | null;
  readonly asOf: Day;
  readonly fullTimeHours: number;
  readonly growthPercent: number;
}

export type Values = Readonly<Record<string, string | boolean | readonly string[]>>;

export interface StepField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'number' | 'date' | 'select' | 'checkbox' | 'list';
  readonly options?: readonly Option[];
  readonly unit?: string;
  readonly hint?: string;
  readonly error?: string;
}

export interface StepForm<Of extends Kind = Kind> {
  readonly kind: Of;
  readonly title: string;
  /** Said above the fields: what is assumed. */
  readonly assumes?: string;
  readonly start: (offer: Offer) => Values;
  readonly fields: (values: Values, offer: Offer) => readonly StepField[];
  /** The fields of a step that is there already. */
  readonly from: (change: ChangeOf<Of>, offer: Offer) => Values;
  /** Null where a field is not as it should be. */
  readonly made: (values: Values, offer: Offer) => ChangeOf<Of> | null;
}

export const textOf = (values: Values, name: string): string => String(values[name] ?? '');

export const named = (ids: readonly string[]): Option[] => ids.map((key) => ({ key, title: key }));

/** With a choice of none before the others. */
export const optional = (none: string, options: readonly Option[]): Option[] => [
  { key: '', title: none },
  ...options
];

/** The chosen key, or the first where what was chosen is not there. */
export function oneOf(values: Values, name: string, options: readonly Option[]): string {
  const text = textOf(values, name);
  return options.some(({ key }) => key === text) ? text : (options[0]?.key ?? '');
}

/** Null where the text is no number in the range. */
export function numberOf(
  values: Values,
  name: string,
  least: number,
  most: number,
  isWhole = true
): number | null {
  const text = textOf(values, name).trim();
  const value = Number(text);
  const isGood = text !== '' && value >= least && value <= most && (!isWhole || Number.isInteger(value));
  return isGood ? value : null;
}

/** A number that is checked as it is typed. */
export function numberField(
  values: Values,
  field: { readonly name: string; readonly label: string; readonly unit?: string; readonly hint?: string },
  [least, most]: readonly [number, number],
  isWhole = true
): StepField {
  const isGood = numberOf(values, field.name, least, most, isWhole) !== null;
  const error = `Give a ${isWhole ? 'whole number' : 'number'} from ${least} to ${most}.`;
  return { ...field, kind: 'number', ...(isGood ? {} : { error }) };
}

export const select = (
  name: string,
  label: string,
  options: readonly Option[],
  hint?: string
): StepField => ({
  name,
  label,
  kind: 'select',
  options,
  ...(hint === undefined ? {} : { hint })
});

const ROLES: readonly Role[] = [
  'mosovo_officer',
  'visor_officer',
  'supervisor',
  'manager',
  'administrator',
  'intelligence',
  'coordinator'
];

export const ROLE_OPTIONS: readonly Option[] = ROLES.map((key) => ({ key, title: roleInWords(key) }));

export const RISK_OPTIONS: readonly Option[] = RISK_LEVELS.map((key) => ({ key, title: RISK_WORDS[key] }));

export const LEVEL_OPTIONS: readonly Option[] = [...named(['1', '2', '3']), { key: '', title: 'not known' }];

export const levelOf = (values: Values): '1' | '2' | '3' | null =>
  (textOf(values, 'level') || null) as '1' | '2' | '3' | null;

export const areasOf = ({ roster, units }: Offer): Option[] =>
  roster.areas.map(({ area_id, area_name, unit_id }) => ({
    key: area_id,
    title: `${area_name}, ${units.find(({ key }) => key === unit_id)?.title ?? unit_id}`
  }));

/** The reader's own unit first. */
export const unitsOf = ({ units, unitId }: Offer): Option[] => [
  ...units.filter(({ key }) => key === unitId),
  ...units.filter(({ key }) => key !== unitId)
];

/** Only the reader's own unit, or any of the force. */
export const ownUnits = ({ units, unitId }: Offer): Option[] =>
  units.filter(({ key }) => unitId === null || key === unitId);

/** The same, with the whole force before. */
export const unitsOrAll = (offer: Offer): Option[] =>
  offer.unitId === null ? optional('every unit', offer.units) : ownUnits(offer);
