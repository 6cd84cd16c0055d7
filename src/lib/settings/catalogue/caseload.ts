// Settings of what counts as a case, as high risk, and as too much work.
import type { Setting } from '../setting.ts';

const RISK_LEVELS = ['very_high', 'high', 'medium', 'low'] as const;
const MANAGEMENT = ['active', 'reactive', 'custody', 'missing', 'transferred_out'] as const;
export const ROLES = [
  'mosovo_officer',
  'visor_officer',
  'supervisor',
  'manager',
  'administrator',
  'intelligence',
  'coordinator'
] as const;

export const CASELOAD: readonly Setting[] = [
  {
    id: 'high_risk_levels',
    group: 'Risk and caseload',
    title: 'Risk levels that count as high risk',
    description: 'The guidance speaks of “a high risk level”; this says which recorded levels are meant.',
    source: 'force',
    kind: 'codes',
    options: RISK_LEVELS,
    byDefault: ['very_high', 'high']
  },
  {
    id: 'high_risk_limit_percent',
    group: 'Risk and caseload',
    title: 'Largest share of high-risk cases',
    description: 'The guidance: “a maximum of 20 per cent of the caseload should be of a high risk level”.',
    source: 'guidance',
    kind: 'number',
    unit: 'per cent',
    least: 1,
    most: 99,
    byDefault: 20
  },
  {
    id: 'unassessed_denominator',
    group: 'Risk and caseload',
    title: 'Cases the share is taken of',
    description: 'All counted cases, or only those whose risk has been assessed.',
    source: 'force',
    kind: 'choice',
    options: ['all', 'assessed'],
    byDefault: 'all'
  },
  {
    id: 'counted_management',
    group: 'Risk and caseload',
    title: 'Kinds of management that count',
    description:
      'Open cases managed in one of these ways count in the caseload; the others are shown beside it.',
    source: 'force',
    kind: 'codes',
    options: MANAGEMENT,
    byDefault: ['active']
  },
  {
    id: 'case_holding_roles',
    group: 'Risk and caseload',
    title: 'Roles that hold cases',
    description: 'A case led by anybody else has no effective lead.',
    source: 'force',
    kind: 'codes',
    options: ROLES,
    byDefault: ['mosovo_officer']
  },
  {
    id: 'caseload_reference_per_fte',
    group: 'Risk and caseload',
    title: 'Reference line for cases per full-time officer',
    description: 'A line on the chart and nothing more: there is no official figure. Blank draws no line.',
    source: 'force',
    kind: 'optional_number',
    unit: 'cases',
    least: 1,
    most: 500,
    byDefault: null
  },
  {
    id: 'persistence_snapshots',
    group: 'Risk and caseload',
    title: 'Snapshots in a row that make it persistent',
    description:
      'How many snapshots in a row over a limit are called persistent. A missing one breaks the run.',
    source: 'force',
    kind: 'whole_number',
    unit: 'snapshots',
    least: 2,
    most: 52,
    byDefault: 4
  },
  {
    id: 'trend_screening',
    group: 'Risk and caseload',
    title: 'Leave outlying jumps out of the limits of a trend',
    description:
      'From month to month, a jump of 3.267 times the average or more is left out once before the limits are drawn.',
    source: 'force',
    kind: 'yes_no',
    byDefault: false
  },
  {
    id: 'full_time_hours',
    group: 'Hours and load',
    title: 'Full-time hours',
    description: 'Taken where an officer’s own full-time hours are blank.',
    source: 'force',
    kind: 'number',
    unit: 'hours a week',
    least: 1,
    most: 48,
    byDefault: 37
  },
  {
    id: 'load_watch_percent',
    group: 'Hours and load',
    title: 'Load to watch from',
    description: 'Hours needed, as a percentage of the hours available, from which the load is watched.',
    source: 'force',
    kind: 'number',
    unit: 'per cent',
    least: 1,
    most: 300,
    byDefault: 90
  },
  {
    id: 'load_breach_percent',
    group: 'Hours and load',
    title: 'Load that is too much above',
    description:
      'Hours needed, as a percentage of the hours available, above which there is more work than time.',
    source: 'force',
    kind: 'number',
    unit: 'per cent',
    least: 1,
    most: 300,
    byDefault: 110
  },
  {
    id: 'growth_percent_per_year',
    group: 'Hours and load',
    title: 'Expected growth of cases',
    description: 'Published yearly growth lies between 3 and 8 per cent.',
    source: 'force',
    kind: 'number',
    unit: 'per cent a year',
    least: -20,
    most: 50,
    byDefault: 6
  }
];
