// Every setting: its default, what it means, and whether the guidance gives the number or the force chooses it.

export type SettingValue = string | number | boolean | null | readonly string[] | readonly number[];

export interface Setting {
  readonly id: string;
  readonly group: SettingGroup;
  readonly title: string;
  readonly description: string;
  /** `guidance` = the number stands in the guidance; `force` = a local choice, and labelled so. */
  readonly source: 'guidance' | 'force';
  readonly kind: 'number' | 'whole_number' | 'yes_no' | 'choice' | 'codes' | 'numbers' | 'optional_number';
  readonly unit?: string;
  readonly least?: number;
  readonly most?: number;
  /** `choice` and `codes`: what may be chosen. */
  readonly options?: readonly string[];
  readonly byDefault: SettingValue;
}

export type SettingGroup =
  | 'Risk and caseload'
  | 'Hours and load'
  | 'Resilience and cover'
  | 'Vetting'
  | 'Training'
  | 'Welfare'
  | 'Assurance'
  | 'Disclosure'
  | 'Workload weights';
