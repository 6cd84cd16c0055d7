// What the values of a column show before they are read: how days are written, and which codes nothing explains.
import { readingsOf, spelling } from '../extracts/contract.ts';
import type { Column } from '../extracts/contract.ts';
import type { Field } from './fields.ts';
import { valuesLookLike } from './identifiers.ts';
import type { DaysSeen, DaysWritten, UnknownValue, UnknownValues } from './inspection.ts';
import { LIMITS } from './limits.ts';
import { isUnknownValue, readingOf, trimmed } from './reading.ts';
import type { ReaderSays } from './reading.ts';
import type { Seen } from './seen.ts';
import { nearestCode } from './similar.ts';

const EXAMPLES = 3;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/\d{4}( |$)/;

type Counts = { -readonly [Key in keyof DaysSeen['counts']]: number };

function kindOfDay(column: Column, text: string): keyof Counts {
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    if (first > 12 && second > 12) return 'other';
    return first > 12 ? 'dayFirst' : second > 12 ? 'monthFirst' : 'either';
  }
  const reading = readingOf(column, text, { dayOrder: 'year_first', values: new Map() });
  return reading.kind === 'value' ? 'iso' : 'other';
}

function writtenAs({ iso, dayFirst, monthFirst, either }: Counts): DaysWritten {
  const slashed = dayFirst + monthFirst + either;
  if (slashed === 0) return 'iso';
  if (iso > 0 || monthFirst > 0) return 'mixed';
  return dayFirst > 0 ? 'day_first' : 'ambiguous';
}

const shown = (values: readonly string[]): string[] =>
  values.filter((value) => valuesLookLike(value) === null);

/** The cells of a field that are not blank. */
const cellsOf = ({ rows }: Seen, field: number): string[] =>
  rows
    .filter(({ isHeader }) => !isHeader)
    .map(({ cells }) => trimmed(cells?.[field] ?? ''))
    .filter((cell) => cell !== '');

/** How the days of a column are written; null where it holds none, or may not be shown. */
export function daysSeen({ field, header, contract, isHidden }: Field, seen: Seen): DaysSeen | null {
  if (isHidden || (contract?.kind !== 'day' && contract?.kind !== 'moment')) return null;
  const counts: Counts = { iso: 0, dayFirst: 0, monthFirst: 0, either: 0, other: 0 };
  const examples = new Set<string>();
  for (const cell of cellsOf(seen, field)) {
    const kind = kindOfDay(contract, cell);
    counts[kind]++;
    if (kind !== 'iso' && kind !== 'other' && examples.size < EXAMPLES) examples.add(cell);
  }
  return {
    column: contract.name,
    header,
    written: writtenAs(counts),
    counts,
    examples: shown([...examples])
  };
}

/** The values of a coded or yes/no column that nothing explains; null where there are none, or none may be shown. */
export function unknownValues(
  { field, header, contract, isHidden }: Field,
  seen: Seen,
  says: ReaderSays
): UnknownValues | null {
  if (isHidden || contract === null) return null;
  const found = new Map<string, { value: string; count: number }>();
  for (const cell of cellsOf(seen, field)) {
    if (!isUnknownValue(contract, cell, says)) continue;
    const known = found.get(spelling(cell));
    if (known) known.count++;
    else found.set(spelling(cell), { value: cell, count: 1 });
  }
  const values = [...found]
    .filter(([, { value }]) => valuesLookLike(value) === null)
    .map(([spelled, each]): UnknownValue => ({
      ...each,
      spelling: spelled,
      nearest: nearestCode(contract, each.value)
    }))
    .sort((a, b) => b.count - a.count);
  if (values.length === 0) return null;
  return {
    column: contract.name,
    header,
    isRequired: contract.required,
    codes: readingsOf(contract),
    values: values.slice(0, LIMITS.unknownValues),
    moreValues: Math.max(found.size - LIMITS.unknownValues, 0)
  };
}
