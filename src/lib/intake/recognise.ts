// Which extract a table is, by its name and its columns, with the reason in words.
import { columnsOf } from '../extracts/contract.ts';
import { EXTRACTS } from '../extracts/registry.ts';
import type { RegisteredExtract } from '../extracts/registry.ts';
import { matchesFor } from './columns.ts';
import type { Candidate } from './inspection.ts';

interface Fit {
  readonly extract: RegisteredExtract;
  /** Contract columns that the file has, by whatever name, and by their own. */
  readonly found: number;
  readonly exact: number;
  readonly hasAllNeeded: boolean;
  readonly hasKey: boolean;
  /** Contract columns that the file does not have. */
  readonly absent: number;
}

/** `out/Cases 2026-09-30 (1).csv` → `cases_2026_09_30_1`. */
const wordsOfName = (file: string): string =>
  (file.split(/[\\/]/).at(-1) ?? '')
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

function fitOf(extract: RegisteredExtract, names: readonly string[]): Fit {
  const columns = columnsOf(extract);
  const matches = matchesFor(extract, names).filter(({ column }) => column !== null);
  const found = new Set(matches.map(({ column }) => column));
  return {
    extract,
    found: found.size,
    exact: matches.filter(({ match }) => match === 'exact').length,
    hasAllNeeded: columns.every((column) => !column.required || found.has(column.name)),
    hasKey: extract.primaryKey.every((name) => found.has(name)),
    absent: columns.length - found.size
  };
}

/** The extract whose id stands in the file's name as whole words; the longest where several do. */
function named(file: string): RegisteredExtract | undefined {
  const name = `_${wordsOfName(file)}_`;
  return EXTRACTS.filter(({ id }) => name.includes(`_${id}_`)).sort((a, b) => b.id.length - a.id.length)[0];
}

const columnsFound = ({ found }: Fit, names: readonly string[]) => `${found} of its ${names.length} columns`;

const candidate = ({ extract }: Fit, reason: string): Candidate => ({
  extract: extract.id,
  title: extract.title,
  reason
});

const byFit = (a: Fit, b: Fit): number => b.found - a.found || b.exact - a.exact || a.absent - b.absent;

/** Null when neither the name nor the columns are those of one extract. */
export function recognise(file: string, names: readonly string[]): Candidate | null {
  const fits = EXTRACTS.map((extract) => fitOf(extract, names));
  const byName = fits.find((fit) => fit.extract === named(file));
  if (byName?.hasAllNeeded || (byName?.hasKey && byName.found * 2 >= names.length))
    return candidate(byName, `its name, and ${columnsFound(byName, names)}`);
  const [best, second] = fits.filter((fit) => fit.hasAllNeeded && fit.found * 2 >= names.length).sort(byFit);
  if (best && (!second || byFit(best, second) < 0)) {
    const butNamed = byName ? `, though its name says ${byName.extract.title.toLowerCase()}` : '';
    return candidate(best, `${columnsFound(best, names)}${butNamed}`);
  }
  return byName && byName.found > 0 ? candidate(byName, 'its name') : null;
}

/** At most so many are offered. */
const OFFERED = 5;

/** What the table may be, the likeliest first: what its name says, then those with the most of its columns. */
export function candidatesFor(file: string, names: readonly string[]): Candidate[] {
  const byName = named(file);
  return EXTRACTS.map((extract) => fitOf(extract, names))
    .filter((fit) => fit.found > 0 || fit.extract === byName)
    .sort((a, b) => Number(b.extract === byName) - Number(a.extract === byName) || byFit(a, b))
    .slice(0, OFFERED)
    .map((fit) =>
      candidate(fit, `${fit.extract === byName ? 'its name, and ' : ''}${columnsFound(fit, names)}`)
    );
}
