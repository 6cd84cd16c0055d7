// Several forces in the place of units. A view of units and their force, said of forces and what they are together: the same words, one level up.

/** As a unit's id is, where a force stands in a unit's place. */
export const asPart = (forceId: string): string => `force ${forceId}`;

export const isPart = (unitId: string | null): boolean => unitId?.startsWith('force ') ?? false;

/** Names of things that are codes, and are compared: never words. */
const CODES = new Set(['key', 'id', 'tone', 'state', 'kind', 'align', 'of', 'level']);

/** A sentence or a title; a code has neither a space nor a capital. */
const isWords = (text: string): boolean => /\s/.test(text) || /^[A-Z]/.test(text);

/** `whole` begins no sentence: "the whole of 43 forces", "the region North". */
export function oneLevelUp<Value>(value: Value, whole: string): Value {
  const wholeFirst = whole.charAt(0).toUpperCase() + whole.slice(1);
  const lifted = (text: string): string =>
    isWords(text)
      ? text
          .replace(/\bthe force\b(?!’)/g, () => whole)
          .replace(/\bThe force\b(?!’)/g, () => wholeFirst)
          .replace(/^Force(?=$|[,:] )|(?<=\. )Force(?=: )/g, 'Together')
          .replace(/^force(?= \d)/, 'together')
          .replace(/\bunit(s?)\b/g, 'force$1')
          .replace(/\bUnit(s?)\b/g, 'Force$1')
      : text;
  const lift = (one: unknown): unknown => {
    if (typeof one === 'string') return lifted(one);
    if (Array.isArray(one)) return one.map(lift);
    if (typeof one !== 'object' || one === null || Object.getPrototypeOf(one) !== Object.prototype)
      return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, inner]) => [name, CODES.has(name) ? inner : lift(inner)])
    );
  };
  return lift(value) as Value;
}
