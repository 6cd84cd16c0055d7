// What the forms of a what-if share: choices, and numbers as they are typed.

interface Option {
  readonly key: string;
  readonly title: string;
}

export const named = (ids: readonly string[]): Option[] => ids.map((key) => ({ key, title: key }));

/** With a choice of none before the others. */
export const optional = (none: string, options: readonly Option[]): Option[] => [
  { key: '', title: none },
  ...options
];

/** Null where the text is no whole number in the range. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

/** Contracted hours a week, or null. */
export function hoursOf(text: string): number | null {
  const value = Number(text.trim());
  return text.trim() !== '' && value >= 1 && value <= 48 ? value : null;
}
