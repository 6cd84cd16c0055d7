// The force's protected counts where only its units' shown ones are there: what anybody could add up from them.
import { PROTECTED_MEASURES, type ProtectedRow } from '../shared/protected-counts.ts';
import { byName } from '../shared/format.ts';
import { percentOf, shownInWords, total, type Shown, type ShownCount } from './protect.ts';

/** A count from its words; undoes `shownInWords`. */
function fromWords(words: string): ShownCount {
  const [first = NaN, second] = words.match(/\d+/g)?.map(Number) ?? [];
  if (words.startsWith('fewer')) return { kind: 'fewer_than', limit: first };
  if (words.startsWith('all but')) return { kind: 'all_but_fewer_than', limit: first };
  return second === undefined
    ? { kind: 'rounded', value: first }
    : { kind: 'between', from: first, to: second };
}

const shownIn = ({ shown_count, shown_denominator }: ProtectedRow): Shown[] =>
  shown_count === null || shown_denominator === null
    ? []
    : [{ count: fromWords(shown_count), denominator: Number(shown_denominator) }];

function together(rows: readonly ProtectedRow[]): Omit<ProtectedRow, 'level' | 'unit_id'> | null {
  const [first] = rows;
  if (!first) return null;
  const { force_id, group, measure } = first;
  const whole = rows.some(({ state }) => state === 'no_data') ? null : total(rows.flatMap(shownIn));
  const isNumber = whole?.count.kind === 'rounded' || whole?.count.kind === 'between';
  const percent = whole && percentOf(whole);
  return {
    force_id,
    group,
    measure,
    shown_count: whole && shownInWords(whole.count),
    shown_denominator: whole && String(whole.denominator),
    shown_percent: percent === null ? null : String(percent),
    state: rows.some(({ state }) => state === 'no_data') ? 'no_data' : isNumber ? 'ok' : 'suppressed'
  };
}

/** The rows of each force from those of its units, "smaller units together" among them. */
export function shownTogether(units: readonly ProtectedRow[]): ProtectedRow[] {
  const forces = [...new Set(units.map(({ force_id }) => force_id))];
  const groups = [...new Set(units.map(({ group }) => group))].sort(byName);
  return forces.flatMap((force) =>
    groups.flatMap((group) =>
      PROTECTED_MEASURES.flatMap((measure): ProtectedRow[] => {
        const whole = together(
          units.filter((row) => row.force_id === force && row.group === group && row.measure === measure)
        );
        return whole === null ? [] : [{ level: 'force', unit_id: null, ...whole }];
      })
    )
  );
}
