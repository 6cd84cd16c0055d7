// What a metric quotes of the guidance stands word for word in the list of its phrases, at the same line.
import { describe, expect, it } from 'vitest';
import { PHRASES } from '../src/content/guidance.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';

const LINES = /^L(\d+)(?:–(\d+))?$/;
const firstLine = (line: string) => Number(LINES.exec(line)?.[1]);

describe('the phrases of the guidance', () => {
  it('stand once each, in the order of its lines', () => {
    const keys = PHRASES.map(({ line, words }) => `${line} ${words}`);
    expect(new Set(keys).size).toBe(keys.length);
    const lines = PHRASES.map(({ line }) => firstLine(line));
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
  });

  it.each(PHRASES.map(({ line, words }) => [line, words] as const))(
    'are short, and name their lines: %s “%s”',
    (line, words) => {
      const [, first, last] = LINES.exec(line) ?? [];
      expect(Number(first)).toBeGreaterThan(0);
      if (last !== undefined) expect(Number(last)).toBeGreaterThan(Number(first));
      expect(words).toBe(words.trim());
      expect(words.split(' ').length).toBeLessThanOrEqual(30);
    }
  );
});

describe.each(DEFINITIONS.map((metric) => [metric.id, metric] as const))(
  '%s',
  (_, { provisions, caveats }) => {
    it('quotes at least one provision, none of them twice', () => {
      expect(provisions.length).toBeGreaterThan(0);
      expect(new Set(provisions.map(({ quote }) => quote)).size).toBe(provisions.length);
    });

    it.each(provisions.map(({ quote, line }) => [line, quote] as const))('quotes %s “%s”', (line, quote) => {
      const there = PHRASES.filter((phrase) => phrase.words.includes(quote)).map((phrase) => phrase.line);
      expect(there).toContain(line);
    });

    it('puts words into the mouth of the guidance only where they stand there', () => {
      const said = caveats.flatMap((caveat) => [...caveat.matchAll(/the guidance \w+(?: \w+)? “([^”]+)”/g)]);
      for (const [, words = ''] of said)
        expect(
          PHRASES.filter((phrase) => phrase.words.includes(words)),
          words
        ).not.toEqual([]);
    });
  }
);
