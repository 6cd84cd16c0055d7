// Numbers in words and digits for a British reader. Rounding is for display only: half up.

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** Half up at `decimals`, on the decimal expansion that a person would read. */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / factor;
}

/** Nothing to group: a formatter's detour would be most of a page's time, thousands of times over. */
const isShort = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000;

/** `2,800`. */
export const count = (value: number): string => (isShort(value) ? String(value) : grouped.format(value));

/** One formatter for each number of decimals: making one costs a hundred times what using it does. */
const withDecimals = new Map<number, Intl.NumberFormat>();

function formatterOf(decimals: number): Intl.NumberFormat {
  const known = withDecimals.get(decimals);
  if (known) return known;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = new Intl.NumberFormat('en-GB', digits);
  withDecimals.set(decimals, made);
  return made;
}

/** One decimal: `7.4`. */
export const decimal = (value: number, decimals = 1): string =>
  formatterOf(decimals).format(roundHalfUp(value, decimals));

/** A share of 0–1 as `12.0 %`; two decimals where one would show it on the wrong side of `limitPercent`. */
export function percent(share: number, limitPercent?: number): string {
  const value = share * 100;
  const rounded = roundHalfUp(value, 1);
  const misleads =
    limitPercent !== undefined &&
    Math.abs(value - limitPercent) > 1e-9 &&
    Math.sign(rounded - limitPercent) !== Math.sign(value - limitPercent);
  return `${decimal(value, misleads ? 2 : 1)} %`;
}

/** `6 of 50, 12.0 %`. */
export const partOf = (numerator: number, denominator: number, limitPercent?: number): string =>
  `${count(numerator)} of ${count(denominator)}, ${percent(numerator / denominator, limitPercent)}`;

/** `1 case`, `3 cases`. */
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

const NUMBER_WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** `Three` up to nine, digits above, to begin a sentence. */
export const countInWords = (value: number): string => NUMBER_WORDS[value] ?? count(value);

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Orders ids and names as people expect: Unit 9 before Unit 10. */
export const byName = (a: string, b: string): number => collator.compare(a, b);

/** `a`, `a and b`, `a, b and c`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
