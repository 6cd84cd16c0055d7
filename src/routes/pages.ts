// Which page shows which metrics, for whom. Pages choose; they never compute.
import { ASSURANCE_OF_FORCE, ASSURANCE_OF_UNIT, ASSURANCE_ON_SCREEN } from './assurance/shown.ts';

export interface TopicPage {
  readonly path: string;
  readonly title: string;
  /** The reader's question, under the title. */
  readonly question: string;
  /** Metrics shown where one unit is in view. */
  readonly ofUnit: readonly string[];
  /** Metrics shown where the whole force is in view. */
  readonly ofForce: readonly string[];
  /** Metrics of which only the first picture is shown here; the others are on the metric's own page. */
  readonly brief?: 'all' | readonly string[];
  /** Metrics of which only the first picture is printed. */
  readonly firstOnPaper?: readonly string[];
  /** Of a long list, how many rows are printed; absent = as many as elsewhere. */
  readonly rowsOnPaper?: number;
  /** Of these metrics only these pictures, and not the first. */
  readonly pictures?: Readonly<Record<string, readonly string[]>>;
  /** Metrics left out on paper: another picture of the page has their figures. */
  readonly onScreenOnly?: readonly string[];
}

export const TOPICS = {
  'risk-ratio': {
    path: 'risk-ratio',
    title: 'Risk ratio',
    question: 'Who is above the model’s limit, is it more than chance, and is it lasting?',
    ofUnit: ['high-risk-share', 'risk-trend', 'dilution', 'no-effective-lead', 'mappa'],
    ofForce: ['high-risk-share', 'risk-trend', 'dilution', 'no-effective-lead', 'mappa'],
    brief: ['mappa'],
    onScreenOnly: ['mappa']
  },
  load: {
    path: 'load',
    title: 'Load',
    question: 'Who has more work than hours, what is the work, and is it lasting?',
    ofUnit: ['load-percent', 'weighted-load', 'caseload', 'available-hours'],
    ofForce: ['load-percent', 'weighted-load', 'caseload', 'available-hours', 'growth'],
    brief: ['available-hours']
  },
  resilience: {
    path: 'resilience',
    title: 'Resilience',
    question: 'Whom can we not lose, and who would take their cases?',
    ofUnit: [
      'resilience-placements',
      'breaking-point',
      'coincident-absence',
      'absence-forecast',
      'deployable',
      'rebalance',
      'rebalance-effect',
      'absence-rate',
      'absence-trend'
    ],
    ofForce: [
      'resilience-score',
      'breaking-point',
      'resilience',
      'coincident-absence',
      'absence-forecast',
      'deployable',
      'absence-rate',
      'absence-trend'
    ],
    // The calendar of those who are away has the forecast of each week.
    onScreenOnly: ['absence-forecast']
  },
  'absence-and-cover': {
    path: 'absence-and-cover',
    title: 'Absence and cover',
    question: 'Who is away, who covers, and does the cover hold?',
    ofUnit: ['who-is-away', 'cover', 'cover-pressure', 'cover-arrangements', 'cover-quality'],
    ofForce: ['who-is-away', 'cover', 'cover-pressure', 'cover-arrangements', 'cover-quality'],
    onScreenOnly: ['cover-quality']
  },
  'vetting-and-training': {
    path: 'vetting-and-training',
    title: 'Vetting and training',
    question: 'Who is fit to do the work, until when, and how many cases depend on it?',
    ofUnit: ['vetting', 'training', 'staff-training', 'cpd', 'selection'],
    ofForce: ['vetting-share', 'training-share', 'staff-training', 'cpd', 'selection'],
    // The first picture of vetting has the courses of each officer already.
    brief: ['training'],
    onScreenOnly: ['staff-training', 'selection']
  },
  places: {
    path: 'places',
    title: 'Places',
    question: 'Where is the demand, how far is it, and how many people are there for it?',
    ofUnit: ['geography', 'stations'],
    ofForce: ['geography', 'stations']
  },
  'counselling-and-support': {
    path: 'counselling-and-support',
    title: 'Counselling and support',
    question: 'Is support available, and carried out, at regular intervals, and who is due?',
    ofUnit: [
      'counselling-support',
      'counselling',
      'breach-and-counselling',
      'counselling-cadence',
      'counselling-sessions',
      'supervision-support',
      'supervision',
      'workload-review',
      'span-of-supervision',
      'sickness-support',
      'return-to-work',
      'survey'
    ],
    ofForce: [
      'counselling-support',
      'counselling',
      'breach-and-counselling',
      'counselling-cadence',
      'counselling-sessions',
      'supervision-support',
      'supervision',
      'workload-review',
      'span-of-supervision',
      'sickness-support',
      'return-to-work',
      'survey'
    ],
    // On two sides: whom it is about, and what is due. The others print from a page of their own.
    onScreenOnly: [
      'breach-and-counselling',
      'counselling-cadence',
      'counselling-sessions',
      'supervision-support',
      'span-of-supervision',
      'sickness-support',
      'return-to-work',
      'survey'
    ]
  },
  assurance: {
    path: 'assurance',
    title: 'Assurance',
    question: 'Are visits, escorts, assessments, records and checks done, in time and well?',
    ofUnit: ASSURANCE_OF_UNIT,
    ofForce: ASSURANCE_OF_FORCE,
    brief: ['mappa'],
    onScreenOnly: ASSURANCE_ON_SCREEN
  },
  resourcing: {
    path: 'resourcing',
    title: 'Resourcing',
    question: 'How many people, where and by when, and what can people not cure?',
    ofUnit: [
      'staffing-needed',
      'deployable',
      'support',
      'growth',
      'high-risk-share',
      'risk-trend',
      'load-percent'
    ],
    ofForce: [
      'staffing-needed',
      'fair-share',
      'deployable',
      'support',
      'growth',
      'high-risk-share',
      'risk-trend',
      'load-percent',
      'available-hours'
    ],
    pictures: {
      'high-risk-share': ['funnel'],
      'risk-trend': ['control'],
      'load-percent': ['control'],
      'available-hours': ['control']
    },
    firstOnPaper: ['support'],
    rowsOnPaper: 8,
    // They print from pages of their own.
    onScreenOnly: ['high-risk-share', 'risk-trend', 'load-percent', 'available-hours']
  },
  scrutiny: {
    path: 'scrutiny',
    title: 'Scrutiny',
    question: 'What was reviewed, what is due, and can you prove it?',
    ofUnit: ['scrutiny', 'scrutiny-reviews', 'policies'],
    ofForce: ['scrutiny', 'scrutiny-reviews', 'policies']
  }
} as const satisfies Record<string, TopicPage>;

/** The first page that shows the metric; undefined = only its own. */
export const topicOf = (metric: string): TopicPage | undefined =>
  Object.values<TopicPage>(TOPICS).find(({ ofUnit, ofForce }) => [...ofUnit, ...ofForce].includes(metric));

/** Chooses no metrics: it compares the ones that posts, places and cases move. */
export const WHAT_IF = {
  path: 'what-if',
  title: 'What if',
  question:
    'What would more people, other posts and places, growth or a case more do to ratio, load and resilience?'
} as const;

/** Every figure that the reader is shown, with what it is made from: reached from the page of scrutiny. */
export const AUDIT_PACK = {
  path: 'audit-pack',
  title: 'Audit pack',
  question: 'What was looked at, made from what, by which settings, what came of it, and can it be proved?'
} as const;

/** One officer’s figures and nobody else’s, to be shown to them: reached from the page of the unit. */
export const OWN_FIGURES = {
  path: 'own-figures',
  title: 'An officer’s own figures',
  question: 'What does the unit manager see of one officer, what does it mean, and how is it put right?'
} as const;

export const WHO_SEES_WHAT = {
  path: 'who-sees-what',
  title: 'Who sees what',
  question: 'What does each reader’s database hold, and what is each shown?'
} as const;

export const CHECKS = {
  path: 'checks',
  title: 'Checks',
  question: 'Does what this app promises hold in this browser, now?'
} as const;

export const DATA_PROTECTION = {
  path: 'data-protection',
  title: 'Data protection',
  question: 'What is held, why, for how long, and what can this app not enforce?'
} as const;

export const SECURITY = {
  path: 'security',
  title: 'Security',
  question: 'What does this app promise, what holds it, where does it end, and how is each requirement met?'
} as const;
