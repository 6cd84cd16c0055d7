// What the page of assurance shows.

/** The same for a unit and for the force: what is done about cases, those to look at first. */
export const ASSURANCE = [
  'casework-due',
  'visits',
  'escorts',
  'assessments',
  'assessor',
  'records',
  'agency-checks',
  'notifications',
  'transfers',
  'mappa',
  'assurance-trend',
  'cover-quality',
  'policies'
];
