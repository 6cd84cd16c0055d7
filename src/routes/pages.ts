// Which page shows which metrics, for whom. Pages choose; they never compute.
import type { Lens } from '$lib/shared/lens.ts';

export interface TopicPage {
  readonly path: string;
  readonly title: string;
  /** The reader's question, under the title. */
  readonly question: string;
  readonly metrics: readonly string[];
}

export const TOPICS = {
  'risk-ratio': {
    path: 'risk-ratio',
    title: 'Risk ratio',
    question: 'Who is above the model’s limit, is it more than chance, and is it lasting?',
    metrics: ['high-risk-share', 'no-effective-lead', 'risk-trend', 'dilution', 'caseload']
  },
  resilience: {
    path: 'resilience',
    title: 'Resilience',
    question: 'Whom can we not lose, and who would take their cases?',
    metrics: ['resilience-score', 'resilience-placements', 'resilience', 'available-hours', 'absence-rate']
  },
  'vetting-and-training': {
    path: 'vetting-and-training',
    title: 'Vetting and training',
    question: 'Who is fit to do the work, until when, and how many cases depend on it?',
    metrics: ['vetting-share', 'vetting', 'training-share', 'training', 'cpd']
  },
  'counselling-and-support': {
    path: 'counselling-and-support',
    title: 'Counselling and support',
    question: 'Is independent counselling available, and carried out, at regular intervals?',
    metrics: ['counselling-support', 'counselling', 'absence-rate']
  }
} as const satisfies Record<string, TopicPage>;

/** Each reader's own first page. */
export const READERS: Readonly<Record<Lens, TopicPage>> = {
  unit: {
    path: 'unit',
    title: 'My unit',
    question: 'What needs me this week, worst first?',
    metrics: [
      'no-effective-lead',
      'high-risk-share',
      'resilience-score',
      'vetting',
      'training',
      'available-hours'
    ]
  },
  force: {
    path: 'force',
    title: 'The force',
    question: 'Which units are above the model, and which cannot lose one more officer?',
    metrics: ['high-risk-share', 'resilience-score', 'vetting-share', 'training-share', 'counselling-support']
  },
  welfare: {
    path: 'welfare',
    title: 'Welfare',
    question: 'Who has had no session within the interval, and who has been away for long?',
    metrics: ['counselling', 'counselling-support', 'absence-rate', 'available-hours', 'high-risk-share']
  }
};

/** Metrics whose one figure stands in a card at the top of a reader's page. */
export const CARDS: Readonly<Record<Lens, readonly string[]>> = {
  unit: ['high-risk-share', 'no-effective-lead', 'resilience-score', 'vetting-share'],
  force: ['high-risk-share', 'resilience-score', 'vetting-share', 'training-share'],
  welfare: ['counselling', 'absence-rate', 'available-hours', 'high-risk-share']
};
