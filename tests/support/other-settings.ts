// Another value than its default for every setting.
import type { Setting, SettingValue } from '../../src/lib/settings/catalogue.ts';

/** The next of the options, a list without its last, about half as much again of a number. */
export function otherValue({ kind, byDefault, options = [], most = Infinity }: Setting): SettingValue {
  switch (kind) {
    case 'yes_no':
      return !byDefault;
    case 'choice':
      return options[(options.indexOf(byDefault as string) + 1) % options.length]!;
    case 'codes':
    case 'numbers': {
      const list = byDefault as readonly string[];
      return list.length > 1 ? list.slice(0, -1) : [...list, ...options.filter((one) => !list.includes(one))];
    }
    default: {
      const more = Math.ceil(Number(byDefault ?? 20) * 1.5) + 1;
      return more <= most ? more : Math.floor(Number(byDefault) / 2);
    }
  }
}
