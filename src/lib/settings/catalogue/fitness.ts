// Settings of vetting, training and welfare: who must have what, and how often.
import type { Setting } from '../setting.ts';
import { ROLES } from './caseload.ts';

export const COURSES = ['pip1', 'mosovo', 'srp', 'mappa', 'visor'] as const;

export const FITNESS: readonly Setting[] = [
  {
    id: 'vetting_roles',
    group: 'Vetting',
    title: 'Roles that must be vetted',
    description: 'The guidance names MOSOVO and ViSOR officers, police officers and police staff alike.',
    source: 'guidance',
    kind: 'codes',
    options: ROLES,
    byDefault: ['mosovo_officer', 'visor_officer']
  },
  {
    id: 'vetting_minimum',
    group: 'Vetting',
    title: 'Lowest level of vetting',
    description: 'The guidance: vetted “to a minimum of NPPV2”. It must stand in the order of levels below.',
    source: 'guidance',
    kind: 'choice',
    options: ['NPPV1', 'NPPV2', 'NPPV3', 'RV', 'MV', 'CTC', 'SC', 'DV'],
    byDefault: 'NPPV2'
  },
  {
    id: 'vetting_years',
    group: 'Vetting',
    title: 'Years between vettings',
    description: 'The guidance: “at least every three years”.',
    source: 'guidance',
    kind: 'whole_number',
    unit: 'years',
    least: 1,
    most: 10,
    byDefault: 3
  },
  {
    id: 'vetting_order',
    group: 'Vetting',
    title: 'Order of vetting levels, lowest first',
    description:
      'Levels taken as equal are joined by =, as in NPPV2=RV. A level not named here never qualifies.',
    source: 'force',
    kind: 'codes',
    pattern: '^[A-Za-z0-9]+(=[A-Za-z0-9]+)*$',
    byDefault: ['NPPV1', 'NPPV2', 'NPPV3']
  },
  {
    id: 'horizon_days',
    group: 'Vetting',
    title: 'Days ahead to look for what falls due',
    description: 'Vetting that falls due within the largest of these is watched.',
    source: 'force',
    kind: 'numbers',
    unit: 'days',
    least: 1,
    most: 730,
    byDefault: [30, 60, 90]
  },
  {
    id: 'training_roles',
    group: 'Training',
    title: 'Roles that must be trained',
    description: 'The roles for which the required courses are counted.',
    source: 'force',
    kind: 'codes',
    options: ROLES,
    byDefault: ['mosovo_officer']
  },
  {
    id: 'required_courses',
    group: 'Training',
    title: 'Required courses',
    description: 'The five that the guidance lists: PIP level 1, the MOSOVO course, SRP, MAPPA and ViSOR.',
    source: 'guidance',
    kind: 'codes',
    options: COURSES,
    byDefault: COURSES
  },
  {
    id: 'counselling_interval_days',
    group: 'Welfare',
    title: 'Days between counselling sessions',
    description: 'The guidance says “at regular intervals” and gives no number.',
    source: 'force',
    kind: 'whole_number',
    unit: 'days',
    least: 7,
    most: 1096,
    byDefault: 182
  },
  {
    id: 'counselling_roles',
    group: 'Welfare',
    title: 'Roles that counselling is for',
    description: 'Anyone who supervises somebody in one of these roles is added.',
    source: 'force',
    kind: 'codes',
    options: ROLES,
    byDefault: ['mosovo_officer', 'visor_officer', 'supervisor', 'manager']
  },
  {
    id: 'one_to_one_interval_days',
    group: 'Welfare',
    title: 'Days between one-to-one meetings',
    description: 'How often a supervisor should see each officer alone.',
    source: 'force',
    kind: 'whole_number',
    unit: 'days',
    least: 1,
    most: 365,
    byDefault: 42
  },
  {
    id: 'stress_briefing_interval_days',
    group: 'Welfare',
    title: 'Days between stress briefings',
    description: 'How often each officer should be briefed on recognising and managing stress.',
    source: 'force',
    kind: 'whole_number',
    unit: 'days',
    least: 1,
    most: 1096,
    byDefault: 365
  }
];
