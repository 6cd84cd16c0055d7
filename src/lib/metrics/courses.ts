// The courses as people call them.

const NAMES: Readonly<Record<string, string>> = {
  pip1: 'PIP 1',
  mosovo: 'MOSOVO',
  srp: 'SRP',
  mappa: 'MAPPA',
  visor: 'ViSOR',
  all: 'All courses'
};

/** `MOSOVO` for `mosovo`. */
export const courseName = (course: string): string => NAMES[course] ?? course.toUpperCase();

/** The states of a course, as a reader says them. */
export const STATUS_WORDS = {
  complete: 'complete',
  expired: 'expired',
  booked: 'booked',
  missing: 'missing'
} as const;
