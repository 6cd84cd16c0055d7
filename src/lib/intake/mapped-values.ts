// The values of a mapping: spellings of codes that the contract does not know.
import { columnsOf, readingsOf, spelling } from '../extracts/contract.ts';
import type { Extract } from '../extracts/contract.ts';
import { problem } from '../extracts/problems.ts';
import type { ValueReadings } from '../extracts/records.ts';
import { either } from '../extracts/rules.ts';
import type { Problem } from '../shared/outcome.ts';
import type { FileMapping } from './mapping.ts';

/** The mapping's values, spelled as they are compared; columns for which it says nothing are left out. */
export const valueReadings = ({ values }: FileMapping): ValueReadings =>
  new Map(
    [...(values ?? [])]
      .filter(([, codes]) => codes.size > 0)
      .map(([column, codes]) => [column, new Map([...codes].map(([value, code]) => [spelling(value), code]))])
  );

/** A value that is to be read as what its column does not take. */
export function valueMappingFault(
  extract: Extract,
  mapping: FileMapping,
  place: { readonly file: string; readonly extract: string }
): Problem | null {
  const contract = new Map(columnsOf(extract).map((column) => [column.name, column]));
  for (const [name, codes] of mapping.values ?? []) {
    const column = contract.get(name);
    const taken = column ? readingsOf(column) : [];
    if (!column || taken.length === 0)
      return problem('mapping-uncoded-column', { ...place, column: name, title: extract.title });
    for (const [value, code] of codes) {
      if (code === null ? !column.required : taken.includes(code)) continue;
      const rule = `${either(taken)}${column.required ? '' : ', or blank'}`;
      return problem('mapping-unknown-code', { ...place, column: name, value, code: code ?? '', rule });
    }
  }
  return null;
}
