// A pack: the figures that one reader may hold, handed on by another. What is in it, and why one is not read.
import { isDay, type Day } from '../shared/dates.ts';
import { LENS_TITLES, LENSES, type Lens } from '../shared/lens.ts';
import { PROTECTION_VERSION } from './protect.ts';

export const PACK_VERSION = 2;

export type PackRow = Readonly<Record<string, string | number | boolean | null>>;

export interface PackUnit {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly force_id: string;
  readonly force_name: string;
  readonly unit_type: string | null;
  readonly region: string | null;
}

/** The content of a pack's file, as JSON: whoever has the passphrase reads it without this app too. */
export interface Pack {
  readonly pack_version: number;
  /** By which rules counts are protected. */
  readonly protection_version: number;
  readonly made_for: Lens;
  readonly made_from: Lens;
  readonly build: string;
  readonly is_sample: boolean;
  readonly as_of: Day;
  /** Whose figures are in it. */
  readonly units: readonly PackUnit[];
  /** The text of a settings file. */
  readonly settings: string;
  readonly settings_hash: string;
  readonly inputs: readonly { readonly extract: string; readonly sha256: string }[];
  /** Rows by the id of their metric, as the reader may see them. */
  readonly figures: Readonly<Record<string, readonly PackRow[]>>;
}

/** What says of a pack what it is, before its content. */
export type PackHead = Omit<Pack, 'pack_version' | 'protection_version'>;

export const packText = (head: PackHead): string =>
  `${JSON.stringify({ pack_version: PACK_VERSION, protection_version: PROTECTION_VERSION, ...head }, null, 1)}\n`;

export type Read<Value> = { readonly value: Value } | { readonly fault: string };

const titleOf = (lens: Lens): string => LENS_TITLES[lens].toLowerCase();

export const NO_PACK = 'The passphrase opens this file, but it holds no pack.';
const DAMAGED = 'This pack is not complete, so nothing of it was read. Ask for it again.';

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isLens = (value: unknown): value is Lens => LENSES.some((lens) => lens === value);
const isCell = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const isListOf = (value: unknown, isOne: (one: Thing) => boolean): boolean =>
  Array.isArray(value) && value.every((one) => isThing(one) && isOne(one));

const isUnit = ({ unit_id, unit_name, force_id, force_name, unit_type, region }: Thing): boolean =>
  [unit_id, unit_name, force_id, force_name].every(isText) &&
  [unit_type, region].every((value) => value === null || isText(value));

const isComplete = (pack: Thing): boolean =>
  isLens(pack['made_for']) &&
  isLens(pack['made_from']) &&
  Number.isInteger(pack['protection_version']) &&
  typeof pack['is_sample'] === 'boolean' &&
  ['build', 'settings', 'settings_hash'].every((key) => isText(pack[key])) &&
  isText(pack['as_of']) &&
  isDay(pack['as_of']) &&
  isListOf(pack['units'], isUnit) &&
  (pack['units'] as unknown[]).length > 0 &&
  isListOf(pack['inputs'], ({ extract, sha256 }) => isText(extract) && isText(sha256)) &&
  isThing(pack['figures']) &&
  Object.values(pack['figures']).every((rows) => isListOf(rows, (row) => Object.values(row).every(isCell)));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The pack in a file that was opened, for who reads; or one sentence that says why it is not read. */
export function readPack(bytes: Uint8Array, reader: Lens): Read<Pack> {
  const pack = parsed(new TextDecoder().decode(bytes));
  if (!isThing(pack) || !('pack_version' in pack)) return { fault: NO_PACK };
  const version = pack['pack_version'];
  if (version !== PACK_VERSION)
    return {
      fault: `This pack is of version ${isCell(version) ? String(version).slice(0, 20) : 'unknown'}, and version ${PACK_VERSION} is read here. Ask for one made with this version of the app.`
    };
  if (!isComplete(pack)) return { fault: DAMAGED };
  const made = pack as unknown as Pack;
  if (made.made_for !== reader)
    return {
      fault: `This pack was made for the ${titleOf(made.made_for)}, and you read as the ${titleOf(reader)}. Choose who reads, and open it again.`
    };
  return { value: made };
}
