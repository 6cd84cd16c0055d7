// Our own constants as SQL: the contract's codes and patterns, slot paths. Nothing that a file holds comes here.

/** A text literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** `'a', 'b'`. */
export const literals = (texts: readonly string[]): string => texts.map(literal).join(', ');

/** A quoted name of a table, type or column of ours. */
export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;
