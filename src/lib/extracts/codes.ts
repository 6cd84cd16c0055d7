// The coded values that more than one extract shares, with the other spellings that forces' systems use.

export const ROLES = [
  'mosovo_officer',
  'visor_officer',
  'supervisor',
  'manager',
  'administrator',
  'intelligence',
  'coordinator'
] as const;

export const ROLE_ALIASES = {
  mosovo: 'mosovo_officer',
  offender_manager: 'mosovo_officer',
  visor: 'visor_officer',
  sergeant: 'supervisor',
  inspector: 'manager',
  admin: 'administrator',
  intel: 'intelligence',
  co_ordinator: 'coordinator'
} as const;

export const RISK_LEVELS = ['very_high', 'high', 'medium', 'low', 'not_assessed'] as const;

export const RISK_ALIASES = {
  vh: 'very_high',
  veryhigh: 'very_high',
  v_high: 'very_high',
  h: 'high',
  m: 'medium',
  med: 'medium',
  l: 'low',
  na: 'not_assessed',
  'n/a': 'not_assessed',
  unassessed: 'not_assessed',
  not_yet_assessed: 'not_assessed'
} as const;

export const MANAGEMENT = ['active', 'reactive', 'custody', 'missing', 'transferred_out'] as const;

export const MANAGEMENT_ALIASES = {
  actively_managed: 'active',
  reactively_managed: 'reactive',
  reactive_management: 'reactive',
  active_management: 'active',
  in_custody: 'custody',
  prison: 'custody',
  whereabouts_unknown: 'missing',
  wanted_missing: 'missing',
  transferred: 'transferred_out'
} as const;

export const AGENCY_ALIASES = {
  probation: 'hmpps',
  prison: 'hmpps',
  prisons: 'hmpps',
  nhs: 'health',
  council: 'local_authority',
  yot: 'youth_justice',
  yjs: 'youth_justice'
} as const;
