// What each reader makes of bytes that anybody may have written: it goes on to use what it read, as the product does.
import { opened } from '../../src/lib/disclosure/age.ts';
import { AgeError } from '../../src/lib/disclosure/age-file.ts';
import { readPack } from '../../src/lib/disclosure/pack.ts';
import { problemsOf } from '../../src/lib/intake/files.ts';
import { inspect } from '../../src/lib/intake/inspect.ts';
import { mappingFileText, readMappingFile } from '../../src/lib/intake/mapping-file.ts';
import { nodeOpener, readFiles } from '../../src/lib/intake/open-node.ts';
import { openFiles } from '../../src/lib/intake/open.ts';
import { readOpened } from '../../src/lib/intake/files.ts';
import { readWorkspace, workspaceBytes } from '../../src/lib/intake/workspace.ts';
import { DEFINITIONS } from '../../src/lib/metrics/definitions.ts';
import { packedForce } from '../../src/lib/pipeline/packs.ts';
import { readScenario, writeScenario } from '../../src/lib/scenario/scenario.ts';
import { compare, mergeLogs } from '../../src/lib/scrutiny/compare.ts';
import { findRoot, proofOf, readLog, rootInHex, type Log } from '../../src/lib/scrutiny/log.ts';
import { filtersFrom, queryFor } from '../../src/lib/session/filters.ts';
import { readSettings, settingsInForce, writeSettings } from '../../src/lib/settings/settings.ts';
import type { Problem } from '../../src/lib/shared/outcome.ts';
import type { Warehouse } from '../../src/lib/warehouse/warehouse.ts';
import { CASES, textOf, utf8 } from '../support/reading.ts';
import { entries, merging } from '../support/scrutiny-log.ts';
import { ADDRESS_UNITS, PASSPHRASE } from './known.ts';
import { loaded } from './loading.ts';

/** Bytes and what they are brought as: the name of a file, or what is read of them where that is no file of extracts. */
export interface Input {
  readonly reader: ReaderName;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How reading ended. */
export interface Ending {
  readonly isRead: boolean;
  /** Why not, or what the reader is told beside. */
  readonly told: readonly Pick<Problem, 'id' | 'sentence'>[];
}

const read = (told: Ending['told'] = []): Ending => ({ isRead: true, told });
const refused = (...sentences: string[]): Ending => ({
  isRead: false,
  told: sentences.map((sentence) => ({ id: '', sentence }))
});

type Reading = (input: Input, warehouse: Warehouse) => Ending | Promise<Ending>;

const brought: Reading = async ({ name, bytes }, warehouse) => {
  const all = await openFiles([{ name, bytes }], nodeOpener);
  for (const table of all.tables) inspect(table);
  const set = await readOpened(all, nodeOpener);
  const told = [...problemsOf(set), ...(await loaded(warehouse, set.records))];
  const isRead = set.records.length > 0 || set.boundaries !== null || set.manifest !== null;
  return { isRead, told };
};

const pack: Reading = ({ bytes }) => {
  const found = readPack(bytes, 'force');
  if ('fault' in found) return refused(found.fault);
  const force = packedForce([found.value]);
  if ('fault' in force) return refused(force.fault);
  for (const metric of DEFINITIONS) force.value.ask(metric);
  return read(force.value.notices.map((sentence) => ({ id: '', sentence })));
};

const locked: Reading = async ({ bytes, ...input }, warehouse) => {
  try {
    return await pack({ ...input, bytes: await opened(bytes, PASSPHRASE) }, warehouse);
  } catch (cause) {
    if (cause instanceof AgeError) return refused(cause.message);
    throw cause;
  }
};

/** With the size and the root that its entries have: whoever wrote it can work them out too. */
async function sealed(text: string): Promise<string> {
  try {
    const log = JSON.parse(text) as { entries: Log };
    const root = await rootInHex(log.entries);
    return JSON.stringify({ ...log, size: log.entries.length, root });
  } catch {
    return text;
  }
}

const log: Reading = async ({ bytes }) => {
  const asWritten = await readLog(textOf(bytes));
  const found = asWritten.ok ? asWritten : await readLog(await sealed(textOf(bytes)));
  if (!found.ok) return refused(found.because);
  const mine = entries('mine', 3);
  const { tampered } = await compare(mine, found.log);
  await mergeLogs(mine, found.log, merging('fuzz'));
  await findRoot(found.log, await rootInHex(mine));
  if (found.log.length > 0) await proofOf(found.log, found.log.length - 1);
  return read(tampered.map((sentence) => ({ id: '', sentence })));
};

const settings: Reading = ({ name, bytes }) => {
  const found = readSettings(textOf(bytes), name);
  if (!found.ok) return { isRead: false, told: found.problems };
  settingsInForce(found.value, '2026-09-30');
  const again = readSettings(writeSettings(found.value));
  return again.ok ? read() : refused('What was read is written as what is not read.');
};

const mapping: Reading = async ({ name, bytes }) => {
  const found = readMappingFile(name, bytes);
  if (!found.ok) return { isRead: false, told: found.problems };
  const again = readMappingFile(name, utf8(mappingFileText(found.value)));
  if (!again.ok) return { isRead: false, told: again.problems };
  const mappings = { name, file: found.value };
  return read(problemsOf(await readFiles([{ name: 'cases.csv', bytes: utf8(CASES) }], { mappings })));
};

const scenario: Reading = ({ bytes }) => {
  const found = readScenario(textOf(bytes));
  if (!found.ok) return refused(found.fault);
  const again = readScenario(writeScenario(found.scenario));
  return again.ok ? read() : refused(again.fault);
};

const workspace: Reading = ({ bytes }) => {
  const found = readWorkspace(bytes);
  if (found === null) return refused('It is not a workspace of this version, or not whole.');
  return readWorkspace(workspaceBytes(found))
    ? read()
    : refused('What was read is written as what is not read.');
};

const address: Reading = ({ bytes }) => {
  const filters = filtersFrom(new URLSearchParams(textOf(bytes)), ADDRESS_UNITS);
  const again = filtersFrom(new URLSearchParams(queryFor(filters)), ADDRESS_UNITS);
  const isSame = JSON.stringify(again) === JSON.stringify(filters);
  return isSame ? read() : refused('The address of what is in view is that of something else.');
};

export const READINGS = {
  csv: brought,
  xlsx: brought,
  ods: brought,
  parquet: brought,
  arrow: brought,
  zip: brought,
  geojson: brought,
  manifest: brought,
  pack,
  locked,
  log,
  settings,
  mapping,
  scenario,
  workspace,
  address
} as const satisfies Record<string, Reading>;

export type ReaderName = keyof typeof READINGS;
