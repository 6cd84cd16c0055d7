import { describe, expect, it } from 'vitest';
import { filtersFrom, NO_FILTERS, queryFor } from './filters.ts';

const unit = (unit_id: string, force_id: string, region: string | null) => ({
  unit_id,
  unit_name: unit_id,
  force_id,
  force_name: force_id,
  unit_type: null,
  region
});
const units = [unit('N', 'F1', 'West & East'), unit('S 1', 'F1', 'West & East'), unit('X', 'F2', null)];

describe('filters', () => {
  it.each([
    NO_FILTERS,
    { ...NO_FILTERS, unitId: 'S 1' },
    { ...NO_FILTERS, forceId: 'F2' },
    { ...NO_FILTERS, region: 'West & East' }
  ])('survive the address: %j', (filters) => {
    expect(filtersFrom(new URLSearchParams(queryFor(filters)), units)).toEqual(filters);
  });

  it.each(['unit=Z', 'force=F3', 'region=North', 'unit=', ''])(
    'take what is not loaded for none: %s',
    (query) => {
      expect(filtersFrom(new URLSearchParams(query), units)).toEqual(NO_FILTERS);
    }
  );

  it('keep the narrowest', () => {
    expect(filtersFrom(new URLSearchParams('force=F1&unit=N&region=West'), units)).toEqual({
      ...NO_FILTERS,
      unitId: 'N'
    });
  });
});
