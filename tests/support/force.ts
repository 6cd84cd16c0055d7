// An invented force in a real engine: rows given as a test wants to read them, metrics answered as the screen would.
import type { z } from 'zod';
import { columnsOf } from '../../src/lib/extracts/contract.ts';
import type { Receipt, Records } from '../../src/lib/extracts/records.ts';
import { EXTRACTS, extractById, type ExtractId } from '../../src/lib/extracts/registry.ts';
import type { Metric } from '../../src/lib/metrics/define.ts';
import type { ProtectionRules } from '../../src/lib/disclosure/protect.ts';
import { protectedRows } from '../../src/lib/disclosure/rows.ts';
import { protectedSurvey } from '../../src/lib/disclosure/survey.ts';
import { forecastSickness } from '../../src/lib/pipeline/forecast.ts';
import { emptySolved, isSolved, Solved } from '../../src/lib/pipeline/solved.ts';
import { SETTINGS, type SettingValue } from '../../src/lib/settings/catalogue.ts';
import type { Day } from '../../src/lib/shared/dates.ts';
import type { Outcome } from '../../src/lib/shared/outcome.ts';
import type { Solver } from '../../src/lib/solver/solver.ts';
import { wordsThatChange } from '../../src/lib/warehouse/intermediate.ts';
import { loadRecords } from '../../src/lib/warehouse/load.ts';
import { openNative } from '../../src/lib/warehouse/native.ts';
import { openNodeWasm } from '../../src/lib/warehouse/node-wasm.ts';
import { buildParameters, type SettingsOnDay } from '../../src/lib/warehouse/parameters.ts';
import { storeProtectedCounts, trueCounts } from '../../src/lib/warehouse/protected-counts.ts';
import { createSchema, emptyStaging } from '../../src/lib/warehouse/schema.ts';
import { storeProtectedSurvey, trueSurvey } from '../../src/lib/warehouse/survey.ts';
import type { Row, Warehouse } from '../../src/lib/warehouse/warehouse.ts';
import { readFile } from './reading.ts';
import { Standing } from './standing.ts';
import { usualEngine } from './strength.ts';

export type Cell = string | number | boolean | null;
export type Tables = Readonly<Partial<Record<ExtractId, readonly Readonly<Record<string, Cell>>[]>>>;
export type Settings = Readonly<Record<string, SettingValue>>;

export interface ForceOptions {
  /** 2026-09-30 unless said. */
  readonly asOf?: Day;
  /** Beside the defaults; a function where they differ by day. */
  readonly settings?: Settings | ((day: Day) => Settings);
  readonly engine?: 'wasm' | 'native';
}

export interface Force {
  readonly warehouse: Warehouse;
  /** Rows of a metric, each parsed by its schema, its columns in the schema's order. */
  rows<Schema extends z.ZodObject>(metric: Metric<Schema>): Promise<z.infer<Schema>[]>;
  /** Rows of any one query. */
  query(sql: string): Promise<Row[]>;
  /** Has these derived tables stand, for what reads them past `rows` and `query`. */
  build(tables: Iterable<string>): Promise<void>;
  /** How each extract was received, by id. */
  readonly receipts: ReadonlyMap<string, Receipt>;
  /** Other tables in the same engine. An extract with no rows is loaded and empty; one not named is not loaded. */
  reload(tables: Tables, options?: Omit<ForceOptions, 'engine'>): Promise<void>;
  close(): Promise<void>;
}

const DEFAULTS: Settings = Object.fromEntries(SETTINGS.map(({ id, byDefault }) => [id, byDefault]));

const text = (cell: Cell | undefined): string => {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return String(cell);
};

const quoted = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

type TableRows = readonly Readonly<Record<string, Cell>>[];

/** The contract's columns, and the rows as lines of them. */
function linesOf(id: ExtractId, rows: TableRows): { columns: string[]; lines: string[] } {
  const columns = columnsOf(extractById(id)).map(({ name }) => name);
  for (const row of rows) {
    const unknown = Object.keys(row).find((key) => !columns.includes(key));
    if (unknown) throw new Error(`${id} has no column ${unknown}`);
  }
  const lines = rows.map((row) => columns.map((column) => quoted(text(row[column]))).join(',') + '\n');
  return { columns, lines };
}

/** Rows as intake hands them over, without intake; line 1 is the header. */
export function recordsOf(id: ExtractId, rows: TableRows): Records {
  const { columns, lines } = linesOf(id, rows);
  const bytes = new TextEncoder().encode(lines.join(''));
  return {
    extract: id,
    file: extractById(id).file,
    bytes,
    runs: null,
    columns,
    ignoredHeaders: [],
    recordCount: rows.length,
    rejectedCount: 0,
    blankCount: 0,
    aboveHeader: 0,
    mapping: null,
    dayOrder: 'year_first',
    values: new Map(),
    problems: [],
    format: 'delimited',
    sheet: null,
    container: null,
    source: extractById(id).file,
    cut: { delimiter: ',', names: columns, isLeftOut: columns.map(() => false), next: 0 },
    lines: { records: Uint32Array.of(0), offsets: Uint32Array.of(2) },
    numbering: 'lines',
    isInForm: false,
    isPlain: lines.every((line) => /^[A-Za-z0-9\-_.:,\n]*$/.test(line)),
    encoding: 'utf-8',
    delimiter: ',',
    sha256: '0'.repeat(64),
    byteCount: bytes.length
  };
}

/** Rows as a file that a force would bring. */
export function fileOf(id: ExtractId, rows: TableRows): { name: string; bytes: Uint8Array } {
  const { columns, lines } = linesOf(id, rows);
  const bytes = new TextEncoder().encode([columns.join(',') + '\n', ...lines].join(''));
  return { name: extractById(id).file, bytes };
}

/** What an outcome holds, or its problems as an error. */
function expected<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ sentence }) => sentence).join(' '));
}

/** Engines that a closed force left: booting one takes a second, emptying one does not. */
const idle: Record<'wasm' | 'native', Warehouse[]> = { wasm: [], native: [] };

async function openEngine(engine: 'wasm' | 'native'): Promise<Warehouse> {
  const waiting = idle[engine].pop();
  if (waiting) return waiting;
  return engine === 'native' ? openNative() : openNodeWasm();
}

let solver: Promise<Solver> | undefined;

async function openSolver(): Promise<Solver> {
  const { openNodeSolver } = await import('../../src/lib/solver/node.ts');
  return openNodeSolver();
}

const rulesIn = (settings: SettingsOnDay): ProtectionRules => ({
  threshold: settings['suppression_threshold'] as number,
  roundingBase: settings['rounding_base'] as number
});

async function loadTables(warehouse: Warehouse, tables: Tables, receipts: Map<string, Receipt>) {
  const before = new Set(receipts.keys());
  receipts.clear();
  for (const extract of EXTRACTS) {
    const rows = tables[extract.id] ?? [];
    if (rows.length === 0) {
      if (before.has(extract.id)) await emptyStaging(warehouse, extract);
      continue;
    }
    const records = expected(await readFile(fileOf(extract.id, rows), { extract: extract.id }));
    receipts.set(extract.id, expected(await loadRecords(warehouse, records)));
  }
}

/** Opens an engine, brings the tables through the checker, and builds what the metrics read. */
export async function openForce(tables: Tables = {}, options: ForceOptions = {}): Promise<Force> {
  const engine = options.engine ?? usualEngine;
  const warehouse = await openEngine(engine);
  const receipts = new Map<string, Receipt>();
  let settingsOn = (_day: Day): SettingsOnDay => DEFAULTS;
  let asOf: Day = '2026-09-30';
  const solved = new Solved();
  const standing = new Standing(warehouse, {
    protectCounts: async () =>
      storeProtectedCounts(warehouse, protectedRows(await trueCounts(warehouse), rulesIn(settingsOn(asOf)))),
    protectSurvey: async () =>
      storeProtectedSurvey(
        warehouse,
        protectedSurvey(await trueSurvey(warehouse), rulesIn(settingsOn(asOf)))
      ),
    forecastSickness: () => forecastSickness(warehouse, settingsOn(asOf)['suppression_threshold'] as number)
  });

  const reload: Force['reload'] = async (next, given = {}) => {
    const own = given.settings ?? {};
    asOf = given.asOf ?? '2026-09-30';
    settingsOn = (day) => ({ ...DEFAULTS, ...(typeof own === 'function' ? own(day) : own) });
    solved.forget();
    await loadTables(warehouse, next, receipts);
    await buildParameters(warehouse, { asOf, settingsOn, loaded: new Set(Object.keys(next)) });
    await emptySolved(warehouse);
    await standing.fall();
  };

  await createSchema(warehouse);
  await reload(tables, options);

  return {
    warehouse,
    receipts,
    reload,
    async query(sql) {
      await standing.build(wordsThatChange(sql));
      return warehouse.rows(sql);
    },
    build: (tables) => standing.build(tables),
    async rows(metric) {
      await standing.build(wordsThatChange(metric.sql));
      if (metric.reads.some(isSolved)) {
        solver ??= openSolver();
        const limit = settingsOn(asOf)['high_risk_limit_percent'] as number;
        await solved.fill(metric.reads, { warehouse, solver: await solver }, limit);
      }
      const rows = await warehouse.rows(metric.sql);
      const promised = Object.keys(metric.row.shape).join();
      for (const row of rows) {
        const found = Object.keys(row).join();
        if (found !== promised)
          throw new Error(`${metric.id} gives ${found}, and its schema says ${promised}`);
      }
      return rows.map((row) => metric.row.parse(row));
    },
    async close() {
      idle[engine].push(warehouse);
    }
  };
}
