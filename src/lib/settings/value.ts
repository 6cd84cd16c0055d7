// The zod schema of each setting's value, made from the catalogue, and its rule in words.
import { z } from 'zod';
import { listed } from '../shared/format.ts';
import type { Setting, SettingValue } from './setting.ts';

const split = (raw: unknown): unknown =>
  typeof raw === 'string' ? raw.split(',').map((entry) => entry.trim()) : raw;

const splitNumbers = (raw: unknown): unknown =>
  typeof raw === 'string' ? raw.split(',').map((entry) => (entry.trim() === '' ? NaN : Number(entry))) : raw;

function numberSchema(setting: Setting): z.ZodNumber {
  let schema = setting.kind === 'whole_number' || setting.kind === 'numbers' ? z.number().int() : z.number();
  if (setting.least !== undefined) schema = schema.min(setting.least);
  if (setting.most !== undefined) schema = schema.max(setting.most);
  return schema;
}

/** Without repeats; in the catalogue's order where there is one, since the order then means nothing. */
function inOrder(entries: readonly string[], options: readonly string[] | undefined): readonly string[] {
  return options ? options.filter((option) => entries.includes(option)) : [...new Set(entries)];
}

/** Parses a raw JSON value to the setting's own; lists may come as an array or as one comma-separated text. */
export function valueSchema(setting: Setting): z.ZodType<SettingValue> {
  switch (setting.kind) {
    case 'yes_no':
      return z.boolean();
    case 'choice':
      return z.enum(setting.options as [string, ...string[]]);
    case 'number':
    case 'whole_number':
      return numberSchema(setting);
    case 'optional_number':
      return numberSchema(setting).nullable();
    case 'numbers':
      return z
        .preprocess(splitNumbers, z.array(numberSchema(setting)).min(1))
        .transform((numbers) => [...new Set(numbers)].sort((a, b) => a - b));
    case 'codes': {
      const entry = setting.options
        ? z.enum(setting.options as [string, ...string[]])
        : z.string().regex(new RegExp(setting.pattern ?? ''));
      return z
        .preprocess(split, z.array(entry).min(1))
        .transform((entries) => inOrder(entries, setting.options));
    }
  }
}

const range = ({ least, most }: Setting): string => ` from ${least} to ${most}`;

/** What the value must be, in words: "a number from 1 to 99". */
export function valueRule(setting: Setting): string {
  switch (setting.kind) {
    case 'yes_no':
      return 'true or false';
    case 'choice':
      return `one of ${listed(setting.options ?? [])}`;
    case 'number':
      return `a number${range(setting)}`;
    case 'whole_number':
      return `a whole number${range(setting)}`;
    case 'optional_number':
      return `a number${range(setting)}, or null for none`;
    case 'numbers':
      return `one or more whole numbers${range(setting)}`;
    case 'codes':
      return setting.options
        ? `one or more of ${listed(setting.options)}`
        : 'one or more codes of letters and digits, in order, equals joined by =';
  }
}
