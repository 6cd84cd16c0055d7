// The extracts by what they are about, in the order in which a reader meets them.
import type { ExtractId } from '$lib/extracts/registry.ts';

export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly extracts: readonly ExtractId[];
}

export const THEMES: readonly Theme[] = [
  { id: 'essential', title: 'Needed to start', extracts: ['officers', 'cases'] },
  {
    id: 'people',
    title: 'People and posts',
    extracts: ['units', 'posts', 'absences', 'cover', 'vetting', 'training']
  },
  {
    id: 'casework',
    title: 'Casework',
    extracts: [
      'case_history',
      'assessments',
      'visits',
      'escorts',
      'records',
      'agency_checks',
      'notifications'
    ]
  },
  { id: 'welfare', title: 'Welfare', extracts: ['counselling', 'welfare_contacts', 'survey'] },
  { id: 'places', title: 'Places', extracts: ['areas', 'approved_premises', 'stations'] },
  { id: 'scrutiny', title: 'Scrutiny and policy', extracts: ['scrutiny', 'policies'] }
];
