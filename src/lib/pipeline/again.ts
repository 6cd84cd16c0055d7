// What is loaded and made again for a change: what it touches, and what that is made of where a lens took it out.
import type { ExtractId } from '../extracts/registry.ts';
import type { Metric } from '../metrics/define.ts';
import { settingOf } from '../settings/catalogue.ts';
import { affectedBy } from '../warehouse/intermediate.ts';
import { isChecked } from './between.ts';
import { DERIVED } from './derive.ts';
import { takenFrom, type Reader } from './lens.ts';
import { isForNoFigure, isShort } from './narrow.ts';
import { SOLVED_FROM, SOLVED_TABLES } from './solved.ts';

/** How the tables stand before a change. */
export interface Standing {
  /** Whose lens took something out; null = nobody's. */
  readonly narrowedFor: Reader | null;
  /** Whether the figures are for the same reader as before. */
  readonly isForSame: boolean;
  /** Extracts whose checked tables hold what is only supposed. */
  readonly invented: ReadonlySet<ExtractId>;
  /** Derived tables that a lens took out, and that can be put back as they were. */
  readonly aside: ReadonlySet<string>;
  /** Metrics to be answered before a lens takes out what they read, once this has changed. */
  readonly due: (changed: ReadonlySet<string>) => readonly Metric[];
}

/** What a change takes; null = everything. */
export interface Again {
  /** Extracts to load again from their records. */
  readonly extracts: ReadonlySet<ExtractId> | null;
  /** Derived tables to make again. */
  readonly tables: ReadonlySet<string> | null;
  /** Derived tables to put back as they were. */
  readonly back: ReadonlySet<string>;
  /** All that is no longer what it was, what only the solver fills among it. */
  readonly changed: ReadonlySet<string> | null;
}

/**
 * Derived tables of which a unit's rows are made of the unit's own rows of what they read: no other unit's are needed.
 * The others pool units: an area's cases, cover between units, counts too small to be shown.
 */
const UNIT_BY_UNIT: ReadonlySet<string> = new Set([
  'int_absorb_by',
  'int_absorption_inputs',
  'int_case_loads',
  'int_caseloads',
  'int_courses',
  'int_deployment',
  'int_lasting_breaches',
  'int_receivers',
  'int_record_makers',
  'int_risk_by_snapshot',
  'int_training',
  'int_unit_people',
  'int_unit_work',
  'int_vetting',
  'int_vetting_grants'
]);

/** Tables by which is decided whose a row is: where they change, so may what was left in every other table. */
const SAYS_WHOSE = ['int_officers', 'int_cases'];

const NONE: ReadonlySet<string> = new Set();

/** Whose lens takes nothing. */
const NOBODY: Reader = { lens: null, unitId: null };

const affected = (changed: ReadonlySet<string>): Set<string> =>
  new Set(affectedBy(changed, DERIVED).map(({ table }) => table));

const stagingOf = (extracts: ReadonlySet<ExtractId>): string[] =>
  [...extracts].map((extract) => `stg_${extract}`);

function changedBy(changed: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set([...changed, ...affected(changed)]);
  return SOLVED_FROM.some((name) => all.has(name)) ? new Set([...all, ...SOLVED_TABLES]) : all;
}

/** These tables and what the metrics read, with all that is short of something where a lens narrowed it. */
function whole(
  wanted: ReadonlySet<string>,
  metrics: readonly Metric[],
  { aside, narrowedFor }: Standing
): Pick<Again, 'extracts' | 'tables' | 'back'> {
  const reader = narrowedFor ?? NOBODY;
  const own = [...wanted].filter((table) => !isForNoFigure(table, reader));
  const [extracts, tables, read] = [new Set<ExtractId>(), new Set(own), new Set<string>()];
  const back = new Set<string>();
  const want = (names: Iterable<string>, sql: string) => {
    for (const name of [...names].filter((one) => isShort(one, sql, reader))) {
      if (name.startsWith('stg_')) extracts.add(name.slice('stg_'.length) as ExtractId);
      if (aside.has(name) && !wanted.has(name)) back.add(name);
      else if (name.startsWith('int_')) {
        read.add(name);
        tables.add(name);
      }
    }
  };
  for (const { reads, sql } of metrics) want(reads, sql);
  for (const { table, select, readsFrom } of [...DERIVED].reverse()) {
    const isOwn = reader.lens === 'unit' && UNIT_BY_UNIT.has(table) && !read.has(table);
    if (tables.has(table) && !isOwn) want(readsFrom, select);
  }
  return { extracts, tables, back };
}

/** Whether only figures are worked out anew: the extracts, what is checked in them and whose rows are whose stay. */
function isOfFigures(changed: ReadonlySet<string>, { narrowedFor, isForSame, invented }: Standing): boolean {
  if (!isForSame || invented.size > 0 || isChecked(changed)) return false;
  const isWhoseOpen =
    narrowedFor?.lens === 'unit' && SAYS_WHOSE.some((table) => affected(changed).has(table));
  return !isWhoseOpen && [...changed].every((name) => settingOf(name) !== undefined);
}

/** What it takes to make the figures stand after a change; null = of everything. */
export function againFor(changed: ReadonlySet<string> | null, standing: Standing): Again {
  const { narrowedFor, invented } = standing;
  if (changed === null)
    return { extracts: narrowedFor ? null : new Set(invented), tables: null, back: NONE, changed: null };
  if (isOfFigures(changed, standing)) {
    const all = changedBy(changed);
    return { ...whole(affected(changed), standing.due(all), standing), changed: all };
  }
  const taken = narrowedFor ? takenFrom(narrowedFor) : [];
  if (taken === null) return { extracts: null, tables: null, back: NONE, changed: null };
  const extracts = new Set([...taken, ...invented]);
  const touched = new Set([...changed, ...stagingOf(extracts)]);
  return { extracts, tables: affected(touched), back: NONE, changed: changedBy(touched) };
}

/** Names of the tables that are made for it or put back; null = of all. */
export const madeBy = ({ extracts, tables, back }: Again): ReadonlySet<string> | null =>
  extracts && tables && new Set([...stagingOf(extracts), ...tables, ...back]);
