// Which extract a file is, by its name and its columns, with the reason in words.
import { columnsOf } from '../extracts/contract.ts';
import { EXTRACTS } from '../extracts/registry.ts';
import type { RegisteredExtract } from '../extracts/registry.ts';
import { columnsFor } from './header.ts';

export interface Recognised {
  readonly extract: RegisteredExtract;
  /** `its name, and 8 of its 9 columns`. */
  readonly reason: string;
}

interface Fit {
  readonly extract: RegisteredExtract;
  readonly found: number;
  readonly hasAllNeeded: boolean;
  readonly hasKey: boolean;
  /** Contract columns that the file does not have. */
  readonly absent: number;
}

/** `out/Cases 2026-09-30 (1).csv` → `cases_2026_09_30_1`. */
const plainName = (file: string): string =>
  (file.split(/[\\/]/).at(-1) ?? '')
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');

function fitOf(extract: RegisteredExtract, names: readonly string[]): Fit {
  const columns = columnsOf(extract);
  const found = new Set(columnsFor(extract, names).filter((name) => name !== null));
  return {
    extract,
    found: found.size,
    hasAllNeeded: columns.every((column) => !column.required || found.has(column.name)),
    hasKey: extract.primaryKey.every((name) => found.has(name)),
    absent: columns.length - found.size
  };
}

/** The extract whose id stands in the file's name as whole words; the longest where several do. */
function named(file: string): RegisteredExtract | undefined {
  const name = `_${plainName(file)}_`;
  return EXTRACTS.filter(({ id }) => name.includes(`_${id}_`)).sort((a, b) => b.id.length - a.id.length)[0];
}

const columnsFound = ({ found }: Fit, names: readonly string[]) => `${found} of its ${names.length} columns`;

/** Null when neither the name nor the columns are those of one extract. */
export function recognise(file: string, names: readonly string[]): Recognised | null {
  const fits = EXTRACTS.map((extract) => fitOf(extract, names));
  const byName = fits.find((fit) => fit.extract === named(file));
  if (byName?.hasAllNeeded || (byName?.hasKey && byName.found * 2 >= names.length))
    return { extract: byName.extract, reason: `its name, and ${columnsFound(byName, names)}` };
  const [best, second] = fits
    .filter((fit) => fit.hasAllNeeded && fit.found * 2 >= names.length)
    .sort((a, b) => b.found - a.found || a.absent - b.absent);
  const isClear = best && (!second || best.found > second.found || best.absent < second.absent);
  if (isClear) {
    const butNamed = byName ? `, though its name says ${byName.extract.title.toLowerCase()}` : '';
    return { extract: best.extract, reason: `${columnsFound(best, names)}${butNamed}` };
  }
  return byName && byName.found > 0 ? { extract: byName.extract, reason: 'its name' } : null;
}
