// Rules that two settings must keep together, on every day on which one of them changes.
import type { Day } from '../shared/dates.ts';
import type { Problem } from '../shared/outcome.ts';
import type { SettingValue } from './setting.ts';

type InForce = Readonly<Record<string, SettingValue>>;

interface Rule {
  readonly settings: readonly [string, string];
  readonly sentence: string;
  readonly advice: string;
  holds(values: InForce): boolean;
}

const RULES: readonly Rule[] = [
  {
    settings: ['load_watch_percent', 'load_breach_percent'],
    sentence: 'The load to watch from is above the load that is too much.',
    advice: 'Make load_watch_percent no more than load_breach_percent.',
    holds: (values) => Number(values['load_watch_percent']) <= Number(values['load_breach_percent'])
  },
  {
    settings: ['vetting_minimum', 'vetting_order'],
    sentence: 'The lowest level of vetting is not in the order of levels, so nobody could ever be vetted.',
    advice: 'Add vetting_minimum to vetting_order.',
    holds: (values) =>
      (values['vetting_order'] as readonly string[])
        .flatMap((entry) => entry.split('='))
        .includes(String(values['vetting_minimum']))
  }
];

/** The rules broken by the values in force from `since`. */
export const brokenRules = (values: InForce, since: Day | null, file?: string): Problem[] =>
  RULES.filter((rule) => !rule.holds(values)).map((rule) => ({
    id: 'settings-clash',
    severity: 'file',
    sentence: since === null ? rule.sentence : `From ${since}: ${rule.sentence}`,
    advice: rule.advice,
    column: rule.settings.join(', '),
    ...(file === undefined ? {} : { file })
  }));
