// What a setting is: a number, list or choice with a default, and whose choice it is.

export type SettingValue = string | number | boolean | null | readonly string[] | readonly number[];

export interface Setting {
  readonly id: string;
  readonly group: SettingGroup;
  readonly title: string;
  readonly description: string;
  /** `guidance` = the words or the number stand in the guidance; `force` = a local choice, and labelled so. */
  readonly source: 'guidance' | 'force';
  readonly kind: 'number' | 'whole_number' | 'yes_no' | 'choice' | 'codes' | 'numbers' | 'optional_number';
  readonly unit?: string;
  /** Limits of a number, or of each number in a list; inclusive. */
  readonly least?: number;
  readonly most?: number;
  /** `choice` and `codes`: what may be chosen. */
  readonly options?: readonly string[];
  /** `codes` without options: the form of each entry. */
  readonly pattern?: string;
  readonly byDefault: SettingValue;
}

export const SETTING_GROUPS = [
  'Risk and caseload',
  'Hours and load',
  'Resilience and cover',
  'Resourcing',
  'Vetting',
  'Training',
  'Welfare',
  'Assurance',
  'Disclosure',
  'Workload weights'
] as const;

export type SettingGroup = (typeof SETTING_GROUPS)[number];
