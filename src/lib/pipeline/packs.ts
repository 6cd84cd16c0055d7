// Packs in place of extracts: held to what their reader may hold, and several added up to a force.
import type { Pack, Read } from '../disclosure/pack.ts';
import { extractById, isExtractId } from '../extracts/registry.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import type { Metric } from '../metrics/define.ts';
import { readSettings, settingsInForce, type SettingsFile } from '../settings/settings.ts';
import { dayInWords, type Day } from '../shared/dates.ts';
import { byName, listed } from '../shared/format.ts';
import { isolated } from '../shared/isolated.ts';
import { LENS_TITLES, type Lens } from '../shared/lens.ts';
import type { Row } from '../warehouse/warehouse.ts';
import { sightOf, visibleRows, type Reader } from './lens.ts';
import type { UnitName } from './units.ts';

const readerOf = ({ made_for, units }: Pack): Reader => ({
  lens: made_for,
  unitId: made_for === 'unit' ? (units[0]?.unit_id ?? null) : null
});

/** A pack's units, as it is called where there are several. */
export const nameOfPack = ({ units }: Pack): string =>
  listed(units.map(({ unit_name }) => isolated(unit_name)).sort(byName));

/** Why a pack's rows are not taken: others than this app's figures have, or more than its reader may hold. */
export function faultInRows(pack: Pack): string | null {
  const reader = readerOf(pack);
  const units = new Set(pack.units.map(({ unit_id }) => unit_id));
  for (const metric of DEFINITIONS) {
    const rows = pack.figures[metric.id];
    if (rows === undefined) continue;
    const known = rows.every((row) => metric.row.safeParse(row).success);
    if (!known)
      return `The figure “${metric.title}” of this pack is not as this version of the app has it. Ask for a pack made with this version.`;
    const visible = visibleRows(metric, rows, reader);
    const isOwn = rows.every(({ unit_id }) => typeof unit_id !== 'string' || units.has(unit_id));
    const isAllowed = sightOf(metric, reader) !== 'none' && isOwn;
    if (!isAllowed || JSON.stringify(visible) !== JSON.stringify(rows))
      return `This pack holds more than the ${LENS_TITLES[pack.made_for].toLowerCase()} may hold (in “${metric.title}”), so it is not loaded.`;
  }
  return null;
}

const forcesOf = ({ units }: Pack): string[] => [...new Set(units.map(({ force_id }) => force_id))];

const showsUnitsTogether = ({ figures }: Pack, force: string): boolean =>
  Object.values(figures).some((rows) =>
    rows.some((row) => row['level'] === 'unit' && row['unit_id'] === null && row['force_id'] === force)
  );

function conflict(packs: readonly Pack[]): string | null {
  const [first] = packs;
  if (!first) return 'There is no pack to read.';
  const other = packs.find(({ as_of }) => as_of !== first.as_of);
  if (other)
    return `Packs of one day load together: ${nameOfPack(first)} is as of ${dayInWords(first.as_of)}, and ${nameOfPack(other)} as of ${dayInWords(other.as_of)}.`;
  if (packs.length > 1 && first.made_for === 'unit')
    return 'A unit manager reads one pack: clear everything before you open another.';
  if (packs.some(({ is_sample }) => is_sample !== first.is_sample))
    return 'A pack of the invented sample and a real one don’t load together.';
  for (const force of new Set(packs.flatMap(forcesOf))) {
    const together = packs.filter((pack) => showsUnitsTogether(pack, force));
    if (together.length > 1)
      return `${listed(together.map(nameOfPack))}: each of these packs shows small units together, which can’t be added up. Load one of them.`;
  }
  const seen = new Set<string>();
  for (const { unit_id, unit_name } of packs.flatMap(({ units }) => units)) {
    if (seen.has(unit_id))
      return `${isolated(unit_name)} is in two of these packs, and would be counted twice.`;
    seen.add(unit_id);
  }
  return null;
}

const titleOf = (extract: string): string =>
  isExtractId(extract) ? extractById(extract).title.toLowerCase() : isolated(extract);

const inputsOf = ({ inputs }: Pack): ReadonlySet<string> => new Set(inputs.map(({ extract }) => extract));

/** What differs between packs and doesn't prevent that they are read together. */
function noticesOf(packs: readonly Pack[]): string[] {
  const [first] = packs;
  const differs = (of: (pack: Pack) => string | number) => new Set(packs.map(of)).size > 1;
  const all = new Set(packs.flatMap(({ inputs }) => inputs.map(({ extract }) => extract)));
  const lacking = packs.flatMap((pack) => {
    const missing = [...all].filter((extract) => !inputsOf(pack).has(extract)).sort(byName);
    return missing.length === 0 ? [] : [`${nameOfPack(pack)} has no ${listed(missing.map(titleOf))}`];
  });
  return [
    ...(differs(({ settings_hash }) => settings_hash)
      ? [
          `These packs were made with different settings: each unit is judged by its own, the force by those of ${first ? nameOfPack(first) : ''}.`
        ]
      : []),
    ...(differs(({ build }) => build) ? ['These packs were made by different builds of the app.'] : []),
    ...(differs(({ protection_version }) => protection_version)
      ? ['Small counts are protected by different rules in these packs.']
      : []),
    ...(lacking.length > 0
      ? [`${listed(lacking)}: what needs them is not known for these units, nor for the force.`]
      : [])
  ];
}

/** The figures of one or more packs, in place of a force. */
export class PackedForce {
  readonly packs: readonly Pack[];
  readonly settings: SettingsFile;
  readonly notices: readonly string[];
  readonly #answers = new Map<string, readonly Row[]>();

  constructor(packs: readonly Pack[], settings: SettingsFile) {
    this.packs = packs;
    this.settings = settings;
    this.notices = noticesOf(packs);
  }

  get #first(): Pack {
    return this.packs[0]!;
  }

  get asOf(): Day {
    return this.#first.as_of;
  }

  get lens(): Lens {
    return this.#first.made_for;
  }

  get isSample(): boolean {
    return this.#first.is_sample;
  }

  get units(): readonly UnitName[] {
    return this.packs.flatMap(({ units }) => units).toSorted((a, b) => byName(a.unit_name, b.unit_name));
  }

  /** Extracts that at least one of the packs was made from. */
  get extracts(): ReadonlySet<string> {
    return new Set(this.packs.flatMap((pack) => [...inputsOf(pack)]));
  }

  holds({ id }: Metric): boolean {
    return this.packs.some(({ figures }) => figures[id] !== undefined);
  }

  /** Whether the metric is known of the units alone, and not of the force that they are. */
  isOfUnitsAlone(metric: Metric): boolean {
    return metric.together === null && !this.ask(metric).some(({ level }) => level === 'force');
  }

  /** The metric's rows, and the force's from those of its units where a pack has not the whole force itself. */
  ask(metric: Metric): readonly Row[] {
    const known = this.#answers.get(metric.id);
    if (known) return known;
    const rows = this.packs.flatMap(({ figures }) => figures[metric.id] ?? []);
    const answer = this.lens !== 'force' ? rows : this.#withForces(metric, rows);
    this.#answers.set(metric.id, answer);
    return answer;
  }

  /** A force of one pack is as this pack has it, one of several is added up from its units. */
  #withForces(metric: Metric, rows: readonly Row[]): readonly Row[] {
    const forces = this.packs.flatMap(forcesOf);
    const isOfOnePack = (force: unknown) => forces.filter((one) => one === force).length === 1;
    const wholes = rows.filter(({ level, force_id }) => level === 'force' && isOfOnePack(force_id));
    const whole = new Set(wholes.map(({ force_id }) => force_id));
    const parts = rows.filter(({ level }) => level !== 'force');
    const settingsOn = (day: Day) => settingsInForce(this.settings, day);
    const apart = parts.filter(({ level, force_id }) => level === 'unit' && !whole.has(force_id ?? null));
    const added = apart.length === 0 ? [] : (metric.together?.(apart, { asOf: this.asOf, settingsOn }) ?? []);
    return [...wholes, ...added.map((row) => metric.row.parse(row) as Row), ...parts];
  }
}

/** The figure of a force that doesn’t follow from its units: numbers that together are more than it can have. */
function faultInForces(force: PackedForce): string | null {
  for (const metric of DEFINITIONS) {
    try {
      force.ask(metric);
    } catch {
      return `The figure “${metric.title}” can’t be added up from what these packs say of their units. Ask for them again.`;
    }
  }
  return null;
}

/** The packs as one force; or one sentence that says why they don't go together. */
export function packedForce(packs: readonly Pack[]): Read<PackedForce> {
  const fault = packs.map(faultInRows).find((found) => found !== null) ?? conflict(packs);
  if (fault !== null) return { fault };
  const settings = readSettings(packs[0]!.settings);
  if (!settings.ok) return { fault: 'The settings in this pack can’t be read by this version of the app.' };
  const force = new PackedForce(packs, settings.value);
  const unsummed = faultInForces(force);
  return unsummed === null ? { value: force } : { fault: unsummed };
}
