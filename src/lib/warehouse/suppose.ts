// A scenario's changes in the checked tables, as if somebody had made them: all figures then follow by their own SQL.
import type { ExtractId } from '../extracts/registry.ts';
import type { Change } from '../scenario/scenario.ts';
import type { Day } from '../shared/dates.ts';
import { listed } from '../shared/format.ts';
import { onlyNumber } from './query.ts';
import type { Parameter, Warehouse } from './warehouse.ts';

/** What a scenario is worked out on. */
export interface Ground {
  readonly asOf: Day;
  readonly loaded: ReadonlySet<string>;
  /** What somebody new who is vetted and trained has. */
  readonly vettingLevel: string;
  readonly courses: readonly string[];
}

/** A change that can't be made on these extracts, and why, in words. */
export interface Misfit {
  readonly change: Change;
  readonly why: string;
}

type ChangeOf<Kind extends Change['change']> = Extract<Change, { change: Kind }>;

/** One statement with its parameters. */
type Statement = readonly [sql: string, parameters: readonly Parameter[]];

/** What the change names, that must be in the extracts: ids by table. */
interface Named {
  readonly extract: ExtractId;
  readonly column: string;
  readonly what: string;
  readonly ids: readonly string[];
}

interface Plan {
  /** Without this extract, the change can't be seen in any figure. */
  readonly needs: ExtractId;
  readonly names: readonly Named[];
  readonly statements: readonly Statement[];
}

const TOUCHED: Readonly<Record<Change['change'], readonly ExtractId[]>> = {
  more_cases: ['cases'],
  moved_cases: ['cases'],
  absent_officer: ['absences'],
  filled_vacancy: ['officers', 'posts', 'vetting', 'training']
};

/** The extracts whose checked tables the changes are made in. */
export const touchedBy = (changes: readonly Change[]): ReadonlySet<ExtractId> =>
  new Set(changes.flatMap(({ change }) => TOUCHED[change]));

/** Ids of what nobody has recorded. */
const inventedId = (number: number, kind: string): string => `what-if-${kind}-${number}`;

const officer = (id: string): Named => ({
  extract: 'officers',
  column: 'officer_id',
  what: 'officer',
  ids: [id]
});

function moreCases(change: ChangeOf<'more_cases'>, number: number, { asOf }: Ground): Plan {
  const { officer_id, count, risk_level, mappa_level, area_id } = change;
  return {
    needs: 'cases',
    names: [
      officer(officer_id),
      { extract: 'areas', column: 'area_id', what: 'area', ids: area_id === null ? [] : [area_id] }
    ],
    statements: [
      [
        'insert into stg_cases (case_id, unit_id, area_id, lead_officer_id, category, mappa_level, risk_level, ' +
          'risk_assessed_on, management, opened_on, allocated_on) ' +
          "select ? || '-' || step, unit_id, ?, officer_id, '1', ?, ?, ?::date, 'active', ?::date, ?::date " +
          'from stg_officers cross join range(1, ?::integer + 1) as steps(step) where officer_id = ?',
        [inventedId(number, 'case'), area_id, mappa_level, risk_level, asOf, asOf, asOf, count, officer_id]
      ]
    ]
  };
}

const movedCases = ({ case_ids, to_officer_id }: ChangeOf<'moved_cases'>): Plan => ({
  needs: 'cases',
  names: [officer(to_officer_id), { extract: 'cases', column: 'case_id', what: 'case', ids: case_ids }],
  statements: case_ids.map((id) => [
    'update stg_cases set lead_officer_id = ? where case_id = ?',
    [to_officer_id, id]
  ])
});

const absentOfficer = (change: ChangeOf<'absent_officer'>, number: number): Plan => ({
  needs: 'absences',
  names: [officer(change.officer_id)],
  statements: [
    [
      "insert into stg_absences (absence_id, officer_id, kind, starts_on, ends_on) values (?, ?, 'other', ?::date, ?::date)",
      [inventedId(number, 'absence'), change.officer_id, change.starts_on, change.ends_on]
    ]
  ]
});

function filledVacancy(change: ChangeOf<'filled_vacancy'>, number: number, ground: Ground): Plan {
  const id = inventedId(number, 'officer');
  const { unit_id, post_id, contracted_hours, starts_on } = change;
  const ready: Statement[] = [
    [
      "insert into stg_vetting (officer_id, level, granted_on, status) values (?, ?, ?::date, 'current')",
      [id, ground.vettingLevel, starts_on]
    ],
    ...ground.courses.map((course): Statement => [
      'insert into stg_training (officer_id, course, completed_on) values (?, ?, ?::date)',
      [id, course, starts_on]
    ])
  ];
  return {
    needs: 'officers',
    names: [{ extract: 'posts', column: 'post_id', what: 'post', ids: post_id === null ? [] : [post_id] }],
    statements: [
      [
        'insert into stg_officers (officer_id, unit_id, role, employment, started_on, contracted_hours) ' +
          "select ?, ?, coalesce((select role from stg_posts where post_id = ?), 'mosovo_officer'), 'police_officer', ?::date, ?::double",
        [id, unit_id, post_id, starts_on, contracted_hours]
      ],
      ['update stg_posts set officer_id = ? where post_id = ?', [id, post_id]],
      ...(change.is_ready ? ready : [])
    ]
  };
}

function planOf(change: Change, number: number, ground: Ground): Plan {
  switch (change.change) {
    case 'more_cases':
      return moreCases(change, number, ground);
    case 'moved_cases':
      return movedCases(change);
    case 'absent_officer':
      return absentOfficer(change, number);
    case 'filled_vacancy':
      return filledVacancy(change, number, ground);
  }
}

async function unknownOf(warehouse: Warehouse, { extract, column, ids }: Named): Promise<string[]> {
  const unknown: string[] = [];
  for (const id of ids) {
    const [found] = await warehouse.rows(
      `select count(*)::integer as found from stg_${extract} where ${column} = ?`,
      [id]
    );
    if (onlyNumber(found, 'found') === 0) unknown.push(id);
  }
  return unknown;
}

/** Why the change can't be made; null where it can. */
async function hindrance(
  warehouse: Warehouse,
  { needs, names }: Plan,
  { loaded }: Ground
): Promise<string | null> {
  if (!loaded.has(needs)) return `it needs the ${needs} extract`;
  for (const named of names) {
    const unknown = await unknownOf(warehouse, named);
    if (unknown.length > 0)
      return `${listed(unknown)} ${unknown.length === 1 ? `is no ${named.what}` : `are no ${named.what}s`} of these extracts`;
  }
  return null;
}

/**
 * Makes the changes, in their order, in the checked tables, and returns those that can't be made there: they are left
 * out whole. The tables hold invented rows afterwards and must be staged again before anything else is built of them.
 */
export async function suppose(
  warehouse: Warehouse,
  changes: readonly Change[],
  ground: Ground
): Promise<Misfit[]> {
  const misfits: Misfit[] = [];
  for (const [index, change] of changes.entries()) {
    const plan = planOf(change, index + 1, ground);
    const why = await hindrance(warehouse, plan, ground);
    if (why === null) for (const [sql, parameters] of plan.statements) await warehouse.run(sql, parameters);
    else misfits.push({ change, why });
  }
  return misfits;
}
