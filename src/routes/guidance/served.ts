// Each provision of the guidance with the figures that serve it, by the parts of the guidance.
import { PHRASES, type Phrase } from '../../content/guidance.ts';
import { ELSEWHERE, LEFT_OUT, PARTS } from '../../content/provisions.ts';
import type { Metric } from '$lib/metrics/define.ts';
import { DEFINITIONS } from '$lib/metrics/definitions.ts';

export interface Served extends Phrase {
  /** Those that quote the words, and then those that serve them without. */
  readonly metrics: readonly Metric[];
  /** How it is served beside, or where no figure quotes it; blank = by the figures alone. */
  readonly how: string;
  /** Why it is left out; null = it is served. */
  readonly because: string | null;
}

const isSame = (one: { line: string; words: string | null }, { line, words }: Phrase): boolean =>
  one.line === line && one.words === words;

function servedBy(phrase: Phrase): Served {
  const elsewhere = ELSEWHERE.find((one) => isSame(one, phrase));
  const quoting = DEFINITIONS.filter(({ provisions }) =>
    provisions.some(({ quote, line }) => line === phrase.line && phrase.words.includes(quote))
  );
  const others = DEFINITIONS.filter(
    (metric) => (elsewhere?.metrics.includes(metric.id) ?? false) && !quoting.includes(metric)
  );
  const leftOut = LEFT_OUT.find((one) => isSame(one, phrase));
  return {
    ...phrase,
    metrics: [...quoting, ...others],
    how: elsewhere?.how ?? '',
    because: leftOut?.because ?? null
  };
}

export const firstLine = (line: string): number => Number(/\d+/.exec(line)?.[0]);

/** Every provision once, by the part of the guidance in which its first line stands. */
export const SERVED: readonly { readonly title: string; readonly provisions: readonly Served[] }[] =
  PARTS.map(({ title, fromLine }, at) => ({
    title,
    provisions: PHRASES.filter(({ line }) => {
      const first = firstLine(line);
      return first >= fromLine && first < (PARTS[at + 1]?.fromLine ?? Number.POSITIVE_INFINITY);
    }).map(servedBy)
  }));
