// Whom and what of a unit a scenario can name.
import type { Row, Warehouse } from '../warehouse/warehouse.ts';

export interface Roster {
  /** Officers in post in a role that holds cases. */
  readonly officers: readonly string[];
  /** Counted cases, with who holds them; null = no lead. */
  readonly cases: readonly {
    readonly case_id: string;
    readonly officer_id: string | null;
    readonly risk_level: string;
  }[];
  readonly areas: readonly { readonly area_id: string; readonly area_name: string }[];
  /** Posts that nobody in post holds. */
  readonly posts: readonly string[];
}

const OFFICERS =
  'select officer_id::varchar as officer_id from int_officers where holds_cases and unit_id = ? order by officer_id';
const CASES =
  'select case_id::varchar as case_id, holder_id::varchar as officer_id, risk_level::varchar as risk_level ' +
  'from int_cases where counts and unit_id = ? order by holder_id nulls last, case_id';
const AREAS =
  'select area_id::varchar as area_id, area_name::varchar as area_name from stg_areas where unit_id = ? order by area_name, area_id';
const POSTS =
  'select p.post_id::varchar as post_id from stg_posts as p left join int_officers as o on o.officer_id = p.officer_id ' +
  'where p.unit_id = ? and not coalesce(o.is_in_post, false) order by p.post_id';

/** Of one unit, as the database holds it for its reader. */
export async function rosterOf(warehouse: Warehouse, unitId: string): Promise<Roster> {
  const rows = <Kind>(sql: string): Promise<Kind[]> =>
    warehouse.rows(sql, [unitId]) as Promise<Row[]> as unknown as Promise<Kind[]>;
  const officers = await rows<{ officer_id: string }>(OFFICERS);
  const posts = await rows<{ post_id: string }>(POSTS);
  return {
    officers: officers.map(({ officer_id }) => officer_id),
    cases: await rows<Roster['cases'][number]>(CASES),
    areas: await rows<Roster['areas'][number]>(AREAS),
    posts: posts.map(({ post_id }) => post_id)
  };
}
