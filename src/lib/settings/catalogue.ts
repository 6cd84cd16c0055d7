// Every setting: its default, what it means, and whether the guidance gives the number or the force chooses it.
import { ASSURANCE } from './catalogue/assurance.ts';
import { CASELOAD } from './catalogue/caseload.ts';
import { FITNESS } from './catalogue/fitness.ts';
import { RESILIENCE } from './catalogue/resilience.ts';
import { RESOURCING } from './catalogue/resourcing.ts';
import { WORKLOAD_WEIGHTS } from './catalogue/weights.ts';
import type { Setting } from './setting.ts';

export { SETTING_GROUPS } from './setting.ts';
export type { Setting, SettingGroup, SettingValue } from './setting.ts';

/** Grouped, in the order in which they are shown. */
export const SETTINGS: readonly Setting[] = [
  ...CASELOAD,
  ...RESILIENCE,
  ...RESOURCING,
  ...FITNESS,
  ...ASSURANCE,
  ...WORKLOAD_WEIGHTS
];

const byId = new Map(SETTINGS.map((setting) => [setting.id, setting]));

export const settingOf = (id: string): Setting | undefined => byId.get(id);
