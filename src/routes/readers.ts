// Each reader's own first page, and the cards at its top. Pages choose; they never compute.
import type { Lens } from '$lib/shared/lens.ts';
import type { TopicPage } from './pages.ts';

/** The same for a unit and for the force: everybody is shown. */
const WELFARE = [
  'workload-review',
  'breach-and-counselling',
  'cover',
  'counselling',
  'counselling-cadence',
  'supervision',
  'return-to-work',
  'absence-rate',
  'absence-trend',
  'survey'
];

/** Each reader's own first page. */
export const READERS: Readonly<Record<Lens, TopicPage>> = {
  unit: {
    path: 'unit',
    title: 'My unit',
    question: 'What needs me this week, worst first?',
    ofUnit: ['no-effective-lead', 'high-risk-share', 'resilience-placements', 'vetting', 'available-hours'],
    ofForce: [],
    brief: 'all',
    // The list at the top has the high-risk ones, the card how many there are.
    onScreenOnly: ['no-effective-lead']
  },
  force: {
    path: 'force',
    title: 'The force',
    question: 'Which units are above the model, and which cannot lose one more officer?',
    ofUnit: ['high-risk-share', 'resilience-score', 'vetting-share', 'training-share', 'counselling-support'],
    ofForce: [
      'high-risk-share',
      'resilience-score',
      'vetting-share',
      'training-share',
      'counselling-support'
    ],
    brief: 'all',
    rowsOnPaper: 8
  },
  welfare: {
    path: 'welfare',
    title: 'Welfare',
    question:
      'Who has had no session within the interval, is cover real, and who is over a limit with nobody talking to them?',
    ofUnit: WELFARE,
    ofForce: WELFARE,
    brief: 'all',
    // The list at the top has who is over a limit with no review since, the card how many.
    onScreenOnly: [
      'workload-review',
      'breach-and-counselling',
      'counselling-cadence',
      'return-to-work',
      'absence-rate',
      'absence-trend',
      'survey'
    ]
  }
};

/** Metrics whose one figure stands in a card at the top of a reader's page. */
export const CARDS: Readonly<Record<Lens, readonly string[]>> = {
  unit: [
    'high-risk-share',
    'load-percent',
    'no-effective-lead',
    'resilience-score',
    'vetting-share',
    'training-share'
  ],
  force: [
    'high-risk-share',
    'load-percent',
    'resilience-score',
    'deployable',
    'staffing-needed',
    'vetting-share',
    'training-share',
    'counselling-support'
  ],
  welfare: ['counselling', 'supervision', 'workload-review', 'return-to-work', 'cover', 'absence-rate']
};
