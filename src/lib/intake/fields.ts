// Each field of a table as it is inspected: what it is, and whether its values may be shown.
import { columnsOf } from '../extracts/contract.ts';
import type { Column, Extract } from '../extracts/contract.ts';
import type { FieldMatch } from './columns.ts';
import { headerLooksLike, valuesLookLike } from './identifiers.ts';
import type { HeaderMatch } from './inspection.ts';
import type { Seen } from './seen.ts';
import { proposalsFor } from './similar.ts';
import { identifierIn } from './understood.ts';

export interface Field extends HeaderMatch {
  /** In the contract; null where it is not loaded. */
  readonly contract: Column | null;
  /** Its values are not shown: they could name a person, or the reader leaves them out. */
  readonly isHidden: boolean;
  /** What it looks like, in words; null where it looks like nothing that names a person. */
  readonly looksLike: string | null;
}

/** Kinds whose values are looked at for what could name a person, as when they are read. */
const isWatched = (column: Column | null): boolean =>
  column === null || column.kind === 'text' || column.kind === 'id';

function valuesOf({ rows }: Seen, field: number): string {
  return rows.map(({ cells }) => cells?.[field] ?? '').join('\n');
}

const REASONS: Readonly<Record<FieldMatch['match'], (column: string | null) => string>> = {
  exact: () => 'it has the name of the column',
  alias: (column) => `it is another name of ${column}`,
  mapped: () => 'chosen by hand',
  left_out: () => 'left out by hand',
  unknown: () => 'it is no name of the contract'
};

/** The fields of a table whose extract may not be known yet. */
export function fieldsOf(
  names: readonly string[],
  seen: Seen,
  known: { readonly extract: Extract; readonly matches: readonly FieldMatch[] } | null
): Field[] {
  const contract = new Map((known ? columnsOf(known.extract) : []).map((column) => [column.name, column]));
  const fields = names.map((name, field): Field => {
    const { column, match }: FieldMatch = known?.matches[field] ?? { column: null, match: 'unknown' };
    const found = column === null ? null : (contract.get(column) ?? null);
    const byName = valuesLookLike(name);
    const byHeader = byName ?? (known ? identifierIn({ column, match }, name) : headerLooksLike(name));
    const looksLike =
      match === 'left_out'
        ? null
        : (byHeader ?? (isWatched(found) ? valuesLookLike(valuesOf(seen, field)) : null));
    const isIdentifier = looksLike !== null;
    return {
      field,
      // A row of values was taken for the header: the value is not repeated.
      header: byName === null ? name : '',
      column: isIdentifier ? null : column,
      match: isIdentifier ? 'identifier' : match,
      proposal: null,
      reason: isIdentifier ? `it looks like ${looksLike}` : REASONS[match](column),
      contract: isIdentifier ? null : found,
      isHidden: isIdentifier || match === 'left_out',
      looksLike
    };
  });
  return known ? withProposals(fields, known.extract) : fields;
}

function withProposals(fields: readonly Field[], extract: Extract): Field[] {
  const open = fields.filter(({ match, header }) => match === 'unknown' && header !== '');
  const taken = new Set(fields.flatMap(({ column }) => column ?? []));
  const proposals = proposalsFor(
    extract,
    open.map(({ header }) => header),
    taken
  );
  return fields.map((field) => {
    const proposal = open.includes(field) ? proposals.get(field.header) : undefined;
    return proposal
      ? { ...field, match: 'similar', proposal: proposal.column, reason: proposal.reason }
      : field;
  });
}
