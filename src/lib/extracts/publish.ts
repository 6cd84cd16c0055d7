// What is published of the contracts: blank templates and the dictionary's rows. Pure; nothing is stated twice.
import { columnsOf } from './contract.ts';
import type { Extract } from './contract.ts';
import { EXTRACTS } from './registry.ts';
import { ruleOf } from './rules.ts';

/** The header line of an extract's CSV, and nothing else. */
export const blankTemplate = (extract: Extract): string =>
  `${columnsOf(extract)
    .map(({ name }) => name)
    .join(',')}\n`;

/** One column in the data dictionary, in words. */
export interface DictionaryRow {
  readonly extract: string;
  readonly file: string;
  readonly column: string;
  readonly isKey: boolean;
  readonly isRequired: boolean;
  readonly description: string;
  /** `one of very_high, high or low`. */
  readonly rule: string;
  readonly example: string;
  /** What a blank means; null where the column must not be blank. */
  readonly blank: string | null;
  /** `officers.officer_id`; null where it refers to nothing. */
  readonly refersTo: string | null;
  /** Headers that are taken for the column too. */
  readonly otherNames: readonly string[];
  /** Other spellings that are taken, as `VH = very_high`. */
  readonly otherSpellings: readonly string[];
}

export const dictionaryOf = (extract: Extract): DictionaryRow[] =>
  columnsOf(extract).map((column) => ({
    extract: extract.id,
    file: extract.file,
    column: column.name,
    isKey: extract.primaryKey.includes(column.name),
    isRequired: column.required,
    description: column.description,
    rule: ruleOf(column),
    example: column.example,
    blank: column.blank ?? null,
    refersTo: column.references ? `${column.references.extract}.${column.references.column}` : null,
    otherNames: column.otherNames ?? [],
    otherSpellings: Object.entries(column.aliases ?? {}).map(([from, to]) => `${from} = ${to}`)
  }));

/** Every column of every extract, in contract order. */
export const dictionary = (): DictionaryRow[] => EXTRACTS.flatMap(dictionaryOf);
