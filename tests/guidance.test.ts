// What a metric quotes of the guidance stands word for word in the list of its phrases, at the same line.
import { describe, expect, it } from 'vitest';
import { PHRASES } from '../src/content/guidance.ts';
import { ELSEWHERE, LEFT_OUT } from '../src/content/provisions.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import { SERVED } from '../src/routes/guidance/served.ts';

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

describe('the page of the guidance', () => {
  const provisions = SERVED.flatMap((part) => part.provisions);

  it('has every phrase once, in the order of its lines', () => {
    expect(provisions.map(({ line, words }) => ({ line, words }))).toEqual(PHRASES);
  });

  it('says of each by which figures it is served, or why it is left out, and never both', () => {
    const served = provisions.filter(({ metrics, how }) => metrics.length > 0 || how !== '');
    const leftOut = provisions.filter(({ because }) => because !== null);
    expect(provisions.filter((one) => !served.includes(one) && !leftOut.includes(one))).toEqual([]);
    expect(leftOut.filter((one) => served.includes(one))).toEqual([]);
  });

  it('has every figure', () => {
    const shown = new Set(provisions.flatMap(({ metrics }) => metrics.map(({ id }) => id)));
    expect(DEFINITIONS.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('tells nothing of phrases and figures that are not there', () => {
    const phrases = PHRASES.map(({ line, words }) => `${line} ${words}`);
    const told = [...ELSEWHERE, ...LEFT_OUT.filter(({ words }) => words !== null)];
    expect(told.map(({ line, words }) => `${line} ${words}`).filter((one) => !phrases.includes(one))).toEqual(
      []
    );
    const ids = DEFINITIONS.map(({ id }) => id);
    expect(ELSEWHERE.flatMap(({ metrics }) => metrics).filter((id) => !ids.includes(id))).toEqual([]);
    for (const { because } of LEFT_OUT) expect(because).toMatch(/^\S.*[^.]$/);
  });
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
