// A look at a force as it stands: its tables, whose lens they went through, and what they were made by.
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Basis } from './derive.ts';
import type { Reader } from './lens.ts';

/** `basis` is null before the first build. */
export type Look<Value> = (warehouse: Warehouse, reader: Reader, basis: Basis | null) => Promise<Value>;
