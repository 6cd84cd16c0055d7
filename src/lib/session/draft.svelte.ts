// One file whose reading is being settled: what it shows, what was asked of its reader, and what was answered.
import type { Inspection, Question } from '../intake/inspection.ts';
import type { FileMapping } from '../intake/mapping.ts';
import type { TextTable } from '../intake/table.ts';
import type { ExtractId } from '../extracts/registry.ts';
import type { Outcome, Problem } from '../shared/outcome.ts';
import type { MappedBy } from './mapping-memory.svelte.ts';

export type Inspect = (table: TextTable, mapping: FileMapping) => Promise<Outcome<Inspection>>;

/** One thing to answer: a question about several columns or values is one for each. */
export interface Ask {
  readonly key: string;
  readonly question: Question;
}

/**
 * Questions one by one, each with a key that stays the same while others are answered. Which column holds a missing one
 * is asked only once no likeness to it is left to settle.
 */
export function asksOf(questions: readonly Question[]): Ask[] {
  const proposed = new Set(
    questions.flatMap((question) => (question.kind === 'column-similar' ? [question.proposal] : []))
  );
  return questions.flatMap((question): Ask[] => {
    const { kind } = question;
    if (kind === 'column-missing')
      return question.columns
        .filter((column) => !proposed.has(column))
        .map((column) => ({ key: `${kind} ${column}`, question: { kind, columns: [column] } }));
    if (kind === 'unknown-values')
      return question.values.map((value) => ({
        key: `${kind} ${question.column} ${value.spelling}`,
        question: { ...question, values: [value] }
      }));
    if (kind === 'column-similar' || kind === 'identifier')
      return [{ key: `${kind} ${question.header}`, question }];
    return [{ key: kind, question }];
  });
}

/** Of a mapping, what stands beside another extract too: the table's place, and the columns that are left out. */
function placeIn({ sheet, headerRow, extract, columns }: FileMapping): FileMapping {
  const leftOut = [...(columns ?? [])].filter(([, column]) => column === null);
  return {
    ...(leftOut.length > 0 ? { columns: new Map(leftOut) } : {}),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(extract === undefined ? {} : { extract })
  };
}

export class Draft {
  /** The tables that it may be: the sheets of a workbook. */
  readonly tables: readonly TextTable[];
  readonly #inspect: Inspect;
  #turn = 0;

  table = $state.raw() as TextTable;
  mapping = $state.raw<FileMapping>({});
  inspection = $state.raw<Inspection | null>(null);
  /** Why the last choice could not be followed; the one before stands. */
  fault = $state.raw<Problem | null>(null);
  /** Everything that was asked since the table and its header were settled, answered or not. */
  asked = $state.raw<readonly Ask[]>([]);
  /** Keys of questions that the reader leaves open: the rows concerned are rejected. */
  waived = $state.raw<ReadonlySet<string>>(new Set());
  isLeftOut = $state(false);
  /** Whether it is clear which of several tables counts. */
  isTableSaid = $state(true);
  /** Who said how it is read before it was asked; null where its own names do. */
  by: MappedBy | null = null;

  /** What is still to be answered. */
  readonly open: readonly Ask[] = $derived([
    ...(this.isTableSaid ? [] : [this.#whichSheet]),
    ...asksOf(this.inspection?.asks ?? []).filter(({ key }) => !this.waived.has(key))
  ]);

  constructor(tables: readonly TextTable[], inspect: Inspect) {
    this.tables = tables;
    this.table = tables[0]!;
    this.#inspect = inspect;
  }

  get #whichSheet(): Ask {
    const kind = 'which-sheet';
    return { key: kind, question: { kind, sheets: this.tables.flatMap(({ sheet }) => sheet ?? []) } };
  }

  /** The tables that are not read, since another counts or none does. */
  get passedOver(): readonly TextTable[] {
    return this.isLeftOut ? this.tables : this.tables.filter((each) => each !== this.table);
  }

  /** The same for the same tables. */
  get key(): string {
    return this.tables.map(({ name }) => name).join('\n');
  }

  get name(): string {
    return this.tables.length > 1 ? this.table.origin.file : this.table.name;
  }

  /** Looks at the table as it would be read with the mapping; what it would ask without it can be answered anew. */
  async look(mapping: FileMapping): Promise<void> {
    const table = this.tables.find(({ sheet }) => sheet === mapping.sheet) ?? this.table;
    await this.#follow(table, placeIn(mapping), true);
    const saysMore = [mapping.columns, mapping.values, mapping.dayOrder].some((said) => said !== undefined);
    if (this.inspection && saysMore) await this.#follow(this.table, mapping);
  }

  chooseSheet(sheet: string): Promise<void> {
    const table = this.tables.find((each) => each.sheet === sheet) ?? this.table;
    this.isTableSaid = true;
    return this.#follow(table, { sheet }, true);
  }

  chooseExtract(extract: ExtractId): Promise<void> {
    return this.#follow(this.table, { ...placeIn(this.mapping), extract }, true);
  }

  chooseHeaderRow(headerRow: number): Promise<void> {
    return this.#follow(this.table, { ...placeIn(this.mapping), headerRow }, true);
  }

  chooseDayOrder(dayOrder: NonNullable<FileMapping['dayOrder']>): Promise<void> {
    return this.#follow(this.table, { ...this.mapping, dayOrder });
  }

  /** Reads the header as the contract column, null = leaves it out; the column's earlier header is left out then. */
  chooseColumn(header: string, column: string | null): Promise<void> {
    const columns = new Map(this.mapping.columns);
    const earlier = this.inspection?.headers.find((each) => column !== null && each.column === column);
    if (earlier && earlier.header !== header) columns.set(earlier.header, null);
    columns.set(header, column);
    return this.#follow(this.table, { ...this.mapping, columns });
  }

  /** Reads a spelling as the code, null = as blank; undefined takes the word back. */
  chooseValue(column: string, spelled: string, code: string | null | undefined): Promise<void> {
    const codes = new Map(this.mapping.values?.get(column));
    if (code === undefined) codes.delete(spelled);
    else codes.set(spelled, code);
    return this.#follow(this.table, {
      ...this.mapping,
      values: new Map(this.mapping.values).set(column, codes)
    });
  }

  waive(key: string, isWaived: boolean): void {
    const waived = new Set(this.waived);
    if (isWaived) waived.add(key);
    else waived.delete(key);
    this.waived = waived;
  }

  /** The newest choice wins, whichever is looked at first. */
  async #follow(table: TextTable, mapping: FileMapping, isAnew = false): Promise<void> {
    const turn = (this.#turn += 1);
    const outcome = await this.#inspect(table, mapping);
    if (turn !== this.#turn) return;
    this.fault = outcome.ok ? null : (outcome.problems[0] ?? null);
    if (!outcome.ok) return;
    this.table = table;
    this.mapping = mapping;
    this.inspection = outcome.value;
    const asks = asksOf(outcome.value.asks);
    if (isAnew) {
      this.asked = asks;
      this.waived = new Set();
    } else {
      const known = new Set(this.asked.map(({ key }) => key));
      this.asked = [...this.asked, ...asks.filter(({ key }) => !known.has(key))];
    }
  }
}
