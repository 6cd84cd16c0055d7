// What a briefing shows: figures, and pictures in small.

/** Two sides of A4 of the unit or the force in view: chooses figures and pictures, and computes none. */
export const BRIEFING = {
  path: 'briefing',
  title: 'Briefing',
  question: 'What stands, what needs attention, and how does it look, on two sides of paper?',
  figures: [
    'high-risk-share',
    'load-percent',
    'no-effective-lead',
    'resilience-score',
    'breaking-point',
    'cover',
    'absence-rate',
    'deployable',
    'fair-share',
    'staffing-needed',
    'growth',
    'support',
    'vetting-share',
    'training-share',
    'counselling-support',
    'scrutiny'
  ],
  /** A metric and which of its pictures; null = the first. */
  ofUnit: [
    ['high-risk-share', null],
    ['staffing-needed', null],
    ['deployable', null],
    ['growth', null],
    ['risk-trend', 'control'],
    ['load-percent', 'control']
  ],
  ofForce: [
    ['staffing-needed', null],
    ['fair-share', null],
    ['high-risk-share', 'funnel'],
    ['growth', null],
    ['risk-trend', 'control'],
    ['load-percent', 'control']
  ]
} as const;
