import { describe, expect, it } from 'vitest';
import { EXTRACT_IDS, EXTRACTS } from '$lib/extracts/registry.ts';
import { THEMES } from './themes.ts';

describe('the themes of the extracts', () => {
  it('hold every extract once', () => {
    expect(THEMES.flatMap(({ extracts }) => extracts).sort()).toEqual([...EXTRACT_IDS].sort());
  });

  it('begin with what is needed to start, and nothing else', () => {
    const essential = EXTRACTS.filter((extract) => extract.essential).map(({ id }) => id);
    expect(THEMES[0]?.extracts).toEqual(essential);
  });
});
