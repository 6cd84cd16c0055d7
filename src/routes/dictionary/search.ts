// Which columns of an extract a reader's words find.
import { columnsOf, type Column, type Extract } from '$lib/extracts/contract.ts';

export interface Entry<E extends Extract> {
  readonly extract: E;
  /** Those found, in the contract's order; all of them where nothing is asked or the extract itself is found. */
  readonly columns: readonly Column[];
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[_\s-]+/g, ' ');

/** Every word has to stand in the extract's own words, or in those of one column: its name, description or codes. */
export function found<E extends Extract>(extract: E, words: string): Entry<E> {
  const wanted = plain(words).trim().split(' ');
  const has = (...texts: readonly string[]) => {
    const text = plain(texts.join(' '));
    return wanted.every((word) => text.includes(word));
  };
  const columns = columnsOf(extract);
  if (has(extract.title, extract.file)) return { extract, columns };
  return {
    extract,
    columns: columns.filter(({ name, description, codes = [], aliases = {} }) =>
      has(name, description, ...codes, ...Object.keys(aliases))
    )
  };
}
