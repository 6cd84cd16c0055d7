// The engine's lock: after it, the engine reads our own slots and nothing else, and can't be told otherwise.
import type { Parameter, Warehouse } from './warehouse.ts';

export interface LockOptions {
  /** Upper bound for the engine's memory, in MiB. */
  readonly memoryMegabytes: number;
  /** Native only: the browser's build has one thread. */
  readonly threads?: number;
  /** The only folder that may be read; it ends with a slash. Our own text, never a file's name. */
  readonly folder: string;
}

/** Where the browser's engine and its twin in Node keep attached bytes. */
export const SLOTS = 'in/';

/**
 * Statements to run on a new engine, in order, before any file is read. Limits come first: the last statement
 * freezes them. Autoload off alone still leaks requests; external access off is what closes the file system.
 */
export function lockStatements({ memoryMegabytes, threads, folder }: LockOptions): string[] {
  return [
    `set memory_limit = '${Math.floor(memoryMegabytes)}MiB'`,
    ...(threads === undefined ? [] : [`set threads = ${Math.max(1, Math.floor(threads))}`]),
    'set autoinstall_known_extensions = false',
    'set autoload_known_extensions = false',
    'set allow_community_extensions = false',
    `set allowed_directories = ['${folder.replaceAll("'", "''")}']`,
    'set enable_external_access = false',
    'set lock_configuration = true'
  ];
}

/** Statements that must fail on a locked engine, each with what it tries; `/checks` and the tests run them. */
export const LOCK_PROBES: readonly {
  readonly tries: string;
  readonly sql: string;
  readonly bind?: Parameter[];
}[] = [
  { tries: 'read from another site', sql: "select * from read_csv('https://lock.invalid/a.csv')" },
  { tries: 'read a file outside the slots', sql: "select * from read_csv('/etc/hosts')" },
  { tries: 'read above the slots', sql: "select * from read_text('in/../../etc/hosts')" },
  { tries: 'write a file', sql: "copy (select 1 as a) to 'leak.csv'" },
  { tries: 'send by COPY', sql: "copy (select 1 as a) to 'https://lock.invalid/a.csv'" },
  { tries: 'attach a remote database', sql: "attach 'https://lock.invalid/a.db' as remote" },
  { tries: 'attach a local database', sql: "attach 'leak.db' as local" },
  { tries: 'load an extension', sql: 'load httpfs' },
  {
    tries: 'load an extension from another site',
    sql: "load 'https://lock.invalid/a.duckdb_extension.wasm'"
  },
  { tries: 'read what an extension would fetch', sql: "select * from read_parquet('in/a.parquet')" },
  { tries: 'switch external access on', sql: 'set enable_external_access = true' },
  { tries: 'widen the folders', sql: "set allowed_directories = ['/']" },
  { tries: 'switch autoload on', sql: 'set autoload_known_extensions = true' },
  { tries: 'unlock', sql: 'set lock_configuration = false' },
  { tries: 'unlock by reset', sql: 'reset lock_configuration' },
  { tries: 'raise the memory limit', sql: "set memory_limit = '16GB'" }
];

/** What the engine was asked to do against its lock and did. Rejects where it gives no answer: a dead one refuses nothing. */
export async function lockFaults(warehouse: Warehouse): Promise<readonly string[]> {
  const done: string[] = [];
  for (const { tries, sql } of LOCK_PROBES) {
    const isRefused = await warehouse.run(sql).then(
      () => false,
      () => true
    );
    if (!isRefused) done.push(tries);
  }
  await warehouse.rows('select 1 as alive');
  return done;
}
