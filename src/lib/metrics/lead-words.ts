// Why nobody has a case in hand, in words.

/** In the order in which they are tried. */
export const REASONS = [
  'unallocated',
  'unknown_officer',
  'left',
  'not_case_holding',
  'absent_uncovered',
  'cover_absent'
] as const;

export type Reason = (typeof REASONS)[number];

export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  unallocated: 'allocated to nobody',
  unknown_officer: 'lead not in the officers extract',
  left: 'lead has left',
  not_case_holding: 'lead not in a role that holds cases',
  absent_uncovered: 'lead absent, nobody covers',
  cover_absent: 'lead absent, and so is the cover'
};
