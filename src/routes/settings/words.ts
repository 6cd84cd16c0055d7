// A setting's value as a person would say it, as a field shows it, and back.
import type { Setting, SettingValue } from '$lib/settings/catalogue.ts';
import { listed } from '$lib/shared/format.ts';

const NAMES = new Map([
  ['mosovo', 'MOSOVO'],
  ['visor', 'ViSOR'],
  ['mappa', 'MAPPA'],
  ['srp', 'SRP'],
  ['pip1', 'PIP 1']
]);

/** `mosovo_officer` as "MOSOVO officer". */
const spoken = (code: string): string =>
  code
    .split('_')
    .map((word) => NAMES.get(word) ?? word)
    .join(' ');

export function inWords(value: SettingValue, unit?: string): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return spoken(value);
  if (typeof value === 'number') return unit ? `${value} ${unit}` : String(value);
  return value.length === 0 ? 'none' : listed(value.map((entry) => spoken(String(entry))));
}

/** Why a setting can't be changed while protected counts are shown. */
export const KEPT =
  'While protected counts are shown, what they are made by stays as it is: trying other values would give away what ' +
  'they hide. Bring your settings before your extracts, or read as the welfare lead.';

/** Said of a group of settings of which some stay; nothing where none do. */
export function keptInWords(kept: readonly Setting[], all: number): string {
  if (kept.length === 0 || kept.length === all) return kept.length === 0 ? '' : KEPT;
  return `${listed(kept.map(({ title }) => `“${title}”`))} can’t be changed now. ${KEPT}`;
}

export type FieldValue = string | boolean | readonly string[];

export function fieldKind({ kind, options }: Setting): 'number' | 'select' | 'checkbox' | 'list' | 'tokens' {
  if (kind === 'yes_no') return 'checkbox';
  if (kind === 'choice') return 'select';
  if (kind === 'codes') return options ? 'list' : 'tokens';
  return kind === 'numbers' ? 'tokens' : 'number';
}

export function fieldValue(setting: Setting, value: SettingValue): FieldValue {
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return fieldKind(setting) === 'list' ? value.map(String) : value.join(', ');
  return value === null ? '' : String(value);
}

/** What the reader gave, as the settings would check it; anything may be in it. */
export function valueFrom(setting: Setting, given: FieldValue): unknown {
  if (typeof given !== 'string' || setting.kind === 'choice') return given;
  const text = given.trim();
  if (setting.kind === 'codes') return text;
  if (setting.kind === 'numbers') return text.split(',').map((entry) => Number(entry));
  return text === '' ? null : Number(text);
}
