// A setting's value as a person would say it.
import type { SettingValue } from '$lib/settings/catalogue.ts';
import { listed } from '$lib/shared/format.ts';

const spoken = (code: string): string => code.replaceAll('_', ' ');

export function inWords(value: SettingValue, unit?: string): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return spoken(value);
  if (typeof value === 'number') return unit ? `${value} ${unit}` : String(value);
  return value.length === 0 ? 'none' : listed(value.map((entry) => spoken(String(entry))));
}
