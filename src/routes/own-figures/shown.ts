// Which figures an officer is shown of themselves, what each means, and where its limit stands.
import { count, listed, plural } from '$lib/shared/format.ts';
import { courseName } from '$lib/metrics/courses.ts';

type Settings = Readonly<Record<string, unknown>>;

export interface Own {
  readonly metric: string;
  readonly means: string;
  /** Columns of its table that say nothing of one person, or that another figure has said. */
  readonly leaves?: readonly string[];
  readonly limit: (settings: Settings) => string;
}

const number = (settings: Settings, id: string): number => settings[id] as number;

/**
 * Nothing of counselling, of why somebody is away or of a protected count may be among them: the manager holds none of
 * it, and the sheet lies on a desk.
 */
export const OWN: readonly Own[] = [
  {
    metric: 'caseload',
    means: 'The cases that you lead, by risk level; those not managed actively stand beside them.',
    limit: ({ caseload_reference_per_fte: reference }) =>
      typeof reference === 'number'
        ? `Your force’s own reference is ${count(reference)} cases per full-time officer.`
        : 'The guidance gives no number of cases for an officer, and your force has set none.'
  },
  {
    metric: 'high-risk-share',
    means: 'How many of your cases are of high risk, by what your force counts as that.',
    limit: (settings) =>
      `The model in the guidance is at most ${count(number(settings, 'high_risk_limit_percent'))} % of the cases.`
  },
  {
    metric: 'weighted-load',
    means:
      'The hours a month that your cases need, by kind of work. Every weight is your force’s own assumption.',
    limit: () => 'The hours alone have no limit: they are set against the hours that you have.'
  },
  {
    metric: 'available-hours',
    means:
      'The hours that you are there to work this month: contracted, less those away. Why is not held here.',
    limit: () => 'There is no limit.'
  },
  {
    metric: 'load-percent',
    means: 'The hours needed as a share of the hours available this month.',
    limit: (settings) =>
      `Too much is above ${count(number(settings, 'load_breach_percent'))} %, and it lasts from ${plural(number(settings, 'persistence_snapshots'), 'snapshot')} in a row. Somebody absent has no percentage.`
  },
  {
    metric: 'vetting',
    leaves: ['cases', 'high'],
    means: 'The highest vetting on record, and the day by which it has to be renewed.',
    limit: (settings) =>
      `At least ${String(settings['vetting_minimum'])}, renewed every ${plural(number(settings, 'vetting_years'), 'year')}.`
  },
  {
    metric: 'training',
    leaves: ['cases'],
    means: 'The courses that your role needs, when they were completed, and until when they hold.',
    limit: ({ required_courses: courses }) =>
      `Needed: ${listed((courses as readonly string[]).map(courseName))}.`
  },
  {
    metric: 'cpd',
    leaves: ['scope', 'with'],
    means: 'Events of continuing professional development in the last 365 days.',
    limit: () => 'The guidance gives no number of hours.'
  },
  {
    metric: 'supervision',
    means: 'Dates of one-to-ones and stress briefings in the last 12 months. Nothing that was said is held.',
    limit: (settings) =>
      `One-to-ones every ${plural(number(settings, 'one_to_one_interval_days'), 'day')} and stress briefings every ${plural(number(settings, 'stress_briefing_interval_days'), 'day')}: what your supervisor owes you.`
  },
  {
    metric: 'workload-review',
    means:
      'Whether your load or your share of high-risk cases has been above a limit for long, and was reviewed since.',
    limit: () => 'Each that lasts is to be reviewed with you.'
  }
];
