// Who is reading. A lens decides what is put into the database at all; it is not access control.

export const LENSES = ['unit', 'force', 'welfare'] as const;

/** `unit` = unit manager, `force` = chief officer, `welfare` = welfare lead. */
export type Lens = (typeof LENSES)[number];

export const LENS_TITLES: Readonly<Record<Lens, string>> = {
  unit: 'Unit manager',
  force: 'Chief officer',
  welfare: 'Welfare lead'
};
