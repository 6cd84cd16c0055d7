import { describe, expect, it } from 'vitest';
import { filtersFrom, queryFor } from './filters.ts';

const units = new Set(['N', 'S 1']);

describe('filters', () => {
  it('survive the address', () => {
    for (const unitId of ['N', 'S 1', null]) {
      const query = new URLSearchParams(queryFor({ unitId }));
      expect(filtersFrom(query, units)).toEqual({ unitId });
    }
  });

  it('take a unit that is not loaded for none', () => {
    expect(filtersFrom(new URLSearchParams('unit=Z'), units)).toEqual({ unitId: null });
  });
});
