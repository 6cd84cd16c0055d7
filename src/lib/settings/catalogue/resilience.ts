// Settings of who can take over whose cases, and when an absence needs cover.
import type { Setting } from '../setting.ts';
import { COURSES } from './fitness.ts';

export const RESILIENCE: readonly Setting[] = [
  {
    id: 'receiver_courses',
    group: 'Resilience and cover',
    title: 'Courses needed to receive cases',
    description: 'An officer who has not completed all of these takes over nobody’s cases.',
    source: 'force',
    kind: 'codes',
    options: COURSES,
    byDefault: ['mosovo']
  },
  {
    id: 'receivers_must_be_vetted',
    group: 'Resilience and cover',
    title: 'Only vetted officers receive cases',
    description: 'Not applied where the vetting extract is not loaded; the page then says so.',
    source: 'force',
    kind: 'yes_no',
    byDefault: true
  },
  {
    id: 'receivers_must_be_trained',
    group: 'Resilience and cover',
    title: 'Only trained officers receive cases',
    description: 'Not applied where the training extract is not loaded; the page then says so.',
    source: 'force',
    kind: 'yes_no',
    byDefault: true
  },
  {
    id: 'absorb_by',
    group: 'Resilience and cover',
    title: 'What limits how many cases an officer can take',
    description:
      'Hours of work against the hours there are, or a number of cases per full-time officer. Hours need the areas and ' +
      'absences extracts; without them it is the number of cases.',
    source: 'force',
    kind: 'choice',
    options: ['hours', 'cases'],
    byDefault: 'hours'
  },
  {
    id: 'absorb_ceiling_cases_per_fte',
    group: 'Resilience and cover',
    title: 'Most cases per full-time officer after taking over',
    description:
      'Less for part-time officers in proportion to their hours, rounded down. Where cases are counted, not hours.',
    source: 'force',
    kind: 'number',
    unit: 'cases',
    least: 1,
    most: 500,
    byDefault: 60
  },
  {
    id: 'absorb_ceiling_percent',
    group: 'Resilience and cover',
    title: 'Most load after taking over',
    description:
      'Hours needed, as a percentage of the hours available this month, up to which an officer can take cases.',
    source: 'force',
    kind: 'number',
    unit: 'per cent',
    least: 1,
    most: 300,
    byDefault: 110
  },
  {
    id: 'cover_needed_after_days',
    group: 'Resilience and cover',
    title: 'Working days of absence after which cover is needed',
    description: 'An absence that runs for more of the officer’s own working days than this is a long one.',
    source: 'force',
    kind: 'whole_number',
    unit: 'working days',
    least: 0,
    most: 60,
    byDefault: 5
  },
  {
    id: 'long_absence_days',
    group: 'Resilience and cover',
    title: 'Calendar days that make a spell long',
    description: 'A spell of absence of more calendar days than this is counted as long.',
    source: 'force',
    kind: 'whole_number',
    unit: 'days',
    least: 1,
    most: 365,
    byDefault: 28
  }
];
