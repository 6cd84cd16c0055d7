// Derived tables that a lens took out, kept beside the database: a change that reads one has it back as it was.
import { onlyNumber } from '../warehouse/query.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Tables of more rows are made anew: as many again are not held in memory for them. */
const MOST_ROWS = 1_000_000;

interface Kept {
  readonly count: number;
  /** Of no rows there is no stream that the engine takes. */
  readonly stream: Uint8Array | null;
}

export class Aside {
  readonly #warehouse: Warehouse;
  readonly #kept = new Map<string, Kept>();

  constructor(warehouse: Warehouse) {
    this.#warehouse = warehouse;
  }

  /** Names of the tables that can be put back. */
  get tables(): ReadonlySet<string> {
    return new Set(this.#kept.keys());
  }

  /** Keeps those of these tables that are not kept yet and not too large; none where the engine gives rows only. */
  async keep(tables: readonly string[]): Promise<void> {
    const { copy } = this.#warehouse;
    if (copy === null) return;
    for (const table of tables) {
      if (this.#kept.has(table)) continue;
      const count = await this.#countIn(table);
      if (count <= MOST_ROWS)
        this.#kept.set(table, { count, stream: count === 0 ? null : await copy(table) });
    }
  }

  /** Fills these tables, which are empty now and are kept. */
  async putBack(tables: Iterable<string>): Promise<void> {
    for (const table of tables) {
      const { count, stream } = this.#kept.get(table)!;
      if (stream) await this.#warehouse.insert!(table, [stream.slice()]);
      if ((await this.#countIn(table)) !== count) throw new Error(`${table} did not come back whole`);
    }
  }

  /** Forgets what is no longer what it was; all, where null. */
  forget(changed: ReadonlySet<string> | null): void {
    if (changed === null) this.#kept.clear();
    else for (const table of changed) this.#kept.delete(table);
  }

  async #countIn(table: string): Promise<number> {
    const [found] = await this.#warehouse.rows(`select count(*)::integer as count from ${table}`);
    return onlyNumber(found, 'count');
  }
}
