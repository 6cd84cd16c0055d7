// Which contract column an unknown header may be, or which code an unknown value. Only ever proposed, with the reason.
import leven from 'leven';
import { columnsOf, spelling, spellingsOf } from '../extracts/contract.ts';
import type { Column, Extract } from '../extracts/contract.ts';
import { listed, plural } from '../shared/format.ts';
import { LONGEST_NAME, plainName } from './columns.ts';

export interface Proposal {
  readonly column: string;
  /** In words: `2 letters differ from risk_level`. */
  readonly reason: string;
  /** From 0 to 1. */
  readonly closeness: number;
}

/** Of 10 letters 2 may differ, of 5 one. Shorter names are too easily like another. */
const CLOSE_LETTERS = 0.8;
const FEWEST_LETTERS = 5;
/** Of two names' words, three of four must be in both: twice the shared ones ÷ all. */
const CLOSE_WORDS = 0.75;

const DAY_WORDS = new Set(['date', 'day', 'on', 'at', 'time', 'when']);
const ID_WORDS = new Set(['id', 'ref', 'reference', 'no', 'number', 'code', 'pseudonym']);
const SMALL_WORDS = new Set(['a', 'an', 'the', 'of', 'for', 'is', 'was', 'to', 'by', 'in']);

const wordsOf = (name: string): string[] => name.split('_').filter((word) => word !== '');
const saysMuch = (word: string): boolean =>
  !DAY_WORDS.has(word) && !ID_WORDS.has(word) && !SMALL_WORDS.has(word);

const isDay = ({ kind }: Column): boolean => kind === 'day' || kind === 'moment';

/** A header that speaks of a date is no id, and one that speaks of an id no date. */
const canBe = (column: Column, words: readonly string[]): boolean =>
  words.some((word) => DAY_WORDS.has(word))
    ? isDay(column) || column.kind === 'month'
    : !(isDay(column) && words.some((word) => ID_WORDS.has(word)));

/** What is less alike is no more alike than nothing. */
const LEAST_CLOSENESS = 0.7;

/** Names of very different lengths are not compared letter by letter: a header may have thousands. */
function letterCloseness(one: string, other: string): number {
  const [shortest, longest] = [one.length, other.length].sort((a, b) => a - b) as [number, number];
  return longest < FEWEST_LETTERS || shortest < LEAST_CLOSENESS * longest
    ? 0
    : 1 - leven(one, other) / longest;
}

function compared(header: string, name: string): Omit<Proposal, 'column'> | null {
  const letters = letterCloseness(header, name);
  const [words, others] = [header, name].map((text) => [...new Set(wordsOf(text).filter(saysMuch))]) as [
    string[],
    string[]
  ];
  const shared = words.filter((word) => others.includes(word));
  const closeness = shared.length === 0 ? 0 : (2 * shared.length) / (words.length + others.length);
  if (letters >= CLOSE_LETTERS && letters >= closeness) {
    const differing = leven(header, name);
    const verb = differing === 1 ? 'differs' : 'differ';
    return { closeness: letters, reason: `${plural(differing, 'letter')} ${verb} from ${name}` };
  }
  const reason = `${listed(shared)} ${shared.length === 1 ? 'is' : 'are'} in ${name} too`;
  return closeness >= CLOSE_WORDS ? { closeness, reason } : null;
}

function proposalFor(header: string, column: Column): Proposal | null {
  const name = plainName(header);
  if (!canBe(column, wordsOf(name))) return null;
  let best: Proposal | null = null;
  for (const other of [column.name, ...(column.otherNames ?? [])]) {
    const found = compared(name, other);
    if (found && found.closeness > (best?.closeness ?? 0)) best = { column: column.name, ...found };
  }
  return best;
}

/** For each header that is like a column which is still free, that column. Each column is proposed once. */
export function proposalsFor(
  extract: Extract,
  headers: readonly string[],
  taken: ReadonlySet<string>
): ReadonlyMap<string, Proposal> {
  const free = columnsOf(extract).filter(({ name }) => !taken.has(name));
  const likely = headers
    .filter(({ length }) => length <= LONGEST_NAME)
    .flatMap((header) => free.map((column) => ({ header, proposal: proposalFor(header, column) })))
    .filter((each): each is { header: string; proposal: Proposal } => each.proposal !== null)
    .sort((a, b) => b.proposal.closeness - a.proposal.closeness);
  const proposed = new Map<string, Proposal>();
  const used = new Set<string>();
  for (const { header, proposal } of likely) {
    if (proposed.has(header) || used.has(proposal.column)) continue;
    proposed.set(header, proposal);
    used.add(proposal.column);
  }
  return proposed;
}

/** The code whose spelling is closest to the value's, or that begins like it; null where none is near. */
export function nearestCode(column: Column, value: string): string | null {
  const spelled = spelling(value);
  let best: { code: string; closeness: number } | null = null;
  for (const [name, code] of spellingsOf(column)) {
    const begins = name.length >= 3 && spelled.startsWith(name) ? CLOSE_LETTERS : 0;
    const closeness = Math.max(begins, letterCloseness(spelled, name));
    if (closeness >= LEAST_CLOSENESS && closeness > (best?.closeness ?? 0)) best = { code, closeness };
  }
  return best?.code ?? null;
}
