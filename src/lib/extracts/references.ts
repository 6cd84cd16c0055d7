// Id columns that point to another extract. Whether the other row exists is checked across extracts, as a notice.
import { id } from './contract.ts';

type Options = { readonly blank?: string; readonly otherNames?: readonly string[] };

export const officerId = (description: string, options: Options = {}) =>
  id({
    description,
    example: 'O-0417',
    references: { extract: 'officers', column: 'officer_id' },
    ...options
  });

export const unitId = (description: string, options: Options = {}) =>
  id({ description, example: 'U-NORTH', references: { extract: 'units', column: 'unit_id' }, ...options });

export const caseId = (description: string, options: Options = {}) =>
  id({ description, example: 'C-10234', references: { extract: 'cases', column: 'case_id' }, ...options });

export const areaId = (description: string, options: Options = {}) =>
  id({ description, example: 'AR-12', references: { extract: 'areas', column: 'area_id' }, ...options });

export const premisesId = (description: string, options: Options = {}) =>
  id({
    description,
    example: 'AP-03',
    references: { extract: 'approved_premises', column: 'premises_id' },
    ...options
  });

/** A case named in a record of the past: it may since have closed and left the cases extract, so it is not checked. */
export const pastCaseId = (description: string, options: Options = {}) =>
  id({ description, example: 'C-10234', ...options });
