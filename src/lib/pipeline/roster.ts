// Whom and what a scenario can name: of a unit, its people and cases too; of a force, its places alone.
import type { Row } from '../warehouse/warehouse.ts';
import type { Look } from './look.ts';

export interface Roster {
  /** Officers of the unit in post in a role that holds cases; none of a force. */
  readonly officers: readonly string[];
  /** Counted cases of the unit, with who holds them, null = no lead; none of a force. */
  readonly cases: readonly {
    readonly case_id: string;
    readonly officer_id: string | null;
    readonly risk_level: string;
  }[];
  readonly areas: readonly {
    readonly area_id: string;
    readonly area_name: string;
    readonly unit_id: string;
  }[];
  /** Approved premises that are open on the as-of date. */
  readonly premises: readonly {
    readonly premises_id: string;
    readonly area_name: string;
    readonly beds: number;
  }[];
}

const OFFICERS =
  'select officer_id::varchar as officer_id from int_officers where holds_cases and unit_id = ? order by officer_id';
const CASES =
  'select case_id::varchar as case_id, holder_id::varchar as officer_id, risk_level::varchar as risk_level ' +
  'from int_cases where counts and unit_id = ? order by holder_id nulls last, case_id';
const AREAS =
  'select area_id::varchar as area_id, area_name::varchar as area_name, unit_id::varchar as unit_id ' +
  'from stg_areas where coalesce(unit_id = ?, true) order by area_name, area_id';
const PREMISES =
  'select r.premises_id::varchar as premises_id, a.area_name::varchar as area_name, r.beds::integer as beds ' +
  'from stg_approved_premises as r cross join parameters as p inner join stg_areas as a on a.area_id = r.area_id ' +
  'where coalesce(a.unit_id = ?, true) and coalesce(r.opened_on <= p.as_of, true) ' +
  'and coalesce(r.closed_on >= p.as_of, true) order by area_name, premises_id';

/** As the database holds it for its reader; of the force where `unitId` is null. */
export const rosterOf =
  (unitId: string | null): Look<Roster> =>
  async (warehouse) => {
    const rows = <Kind>(sql: string): Promise<Kind[]> =>
      warehouse.rows(sql, [unitId]) as Promise<Row[]> as unknown as Promise<Kind[]>;
    const officers = unitId === null ? [] : await rows<{ officer_id: string }>(OFFICERS);
    return {
      officers: officers.map(({ officer_id }) => officer_id),
      cases: unitId === null ? [] : await rows<Roster['cases'][number]>(CASES),
      areas: await rows<Roster['areas'][number]>(AREAS),
      premises: await rows<Roster['premises'][number]>(PREMISES)
    };
  };
