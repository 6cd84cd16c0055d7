// What the page of assurance shows: what is done about cases, and in a unit those to look at first.

const DONE = ['assessments', 'assessor', 'records', 'agency-checks', 'notifications'];
const BESIDE = ['transfers', 'mappa', 'assurance-trend', 'cover-quality', 'policies'];

/** Escorts stand below the list, where a side of paper has room for them. */
export const ASSURANCE_OF_UNIT = ['casework-due', 'escorts', 'visits', ...DONE, ...BESIDE];

/** Names the list of cases too, so that the chief officer is told that it is shown to others. */
export const ASSURANCE_OF_FORCE = ['visits', 'escorts', ...DONE, 'casework-due', ...BESIDE];

/** On two sides: what is done and in time. The others print from a page of their own. */
export const ASSURANCE_ON_SCREEN = ['assessor', 'notifications', ...BESIDE];
