// How arrangements of cover speak, and how they are drawn: for the pictures of who is away and of who covers.
import type { TimeLink } from '../charts/timeline.ts';
import { shortDay, type Day } from '../shared/dates.ts';
import { count, percent, plural } from '../shared/format.ts';

/** What the pictures need of an arrangement. */
export interface Arrangement {
  readonly absent_officer_id: string;
  readonly covering_officer_id: string;
  readonly is_whole_caseload: boolean;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly share: number;
  readonly cases: number;
  readonly holds_today: boolean;
  readonly is_of_oneself: boolean;
  readonly needed_days: number | null;
  readonly broken_days: number | null;
  readonly broken: boolean;
}

/** Arrangements of the same two people for the same days: case by case, or for the whole caseload. */
export interface CoverSpell {
  readonly key: string;
  readonly first: Arrangement;
  readonly rows: readonly Arrangement[];
  readonly isBroken: boolean;
}

/** "2 Mar to 6 Apr 2026", "since 2 Mar 2026, without an end". */
export const daysInWords = (from: Day, to: Day | null): string => {
  if (to === null) return `from ${shortDay(from)}, without an end`;
  return from === to ? `on ${shortDay(from)}` : `${shortDay(from)} to ${shortDay(to)}`;
};

export function coverSpells(rows: readonly Arrangement[]): CoverSpell[] {
  const spells = new Map<string, Arrangement[]>();
  for (const row of rows) {
    const key = [row.absent_officer_id, row.covering_officer_id, row.starts_on, row.ends_on ?? ''].join(' ');
    spells.set(key, [...(spells.get(key) ?? []), row]);
  }
  return [...spells].map(([key, own]) => ({
    key,
    first: own[0] as Arrangement,
    rows: own,
    isBroken: own.some(({ broken, broken_days }) => broken || (broken_days !== null && broken_days > 0))
  }));
}

function whatIsCovered({ rows, first }: CoverSpell): string {
  if (!first.is_whole_caseload) return plural(rows.length, 'case');
  return first.share === 1 ? 'the whole caseload' : `${percent(first.share)} of the caseload`;
}

/** "A-06 covers the whole caseload of A-05, 2 Mar 2026 to 6 Apr 2026; not there on 3 of 12 days." */
export function spellInWords(spell: CoverSpell): string {
  const { absent_officer_id: away, covering_officer_id: by, starts_on, ends_on } = spell.first;
  const days = daysInWords(starts_on, ends_on);
  if (spell.first.is_of_oneself) return `${away} is named as their own cover, ${days}: nobody covers.`;
  const most = (days: readonly (number | null)[]) => Math.max(0, ...days.filter((one) => one !== null));
  const missed = most(spell.rows.map(({ broken_days }) => broken_days));
  const needed = most(spell.rows.map(({ needed_days }) => needed_days));
  const broken = missed > 0 ? `; ${by} is not there on ${count(missed)} of ${plural(needed, 'day')}` : '';
  return `${by} covers ${whatIsCovered(spell)} of ${away}, ${days}${broken}.`;
}

/** An arrow from who is away to who covers, on the first day in view. */
export const linkOf = (spell: CoverSpell, from: Day): TimeLink => ({
  key: spell.key,
  fromRow: spell.first.absent_officer_id,
  toRow: spell.first.covering_officer_id,
  day: spell.first.starts_on < from ? from : spell.first.starts_on,
  words: spellInWords(spell),
  isBroken: spell.isBroken
});

/** Whether it holds on a day between the two. */
export const isBetween = (
  { starts_on, ends_on }: Pick<Arrangement, 'starts_on' | 'ends_on'>,
  from: Day,
  to: Day
): boolean => starts_on <= to && (ends_on === null || ends_on >= from);
