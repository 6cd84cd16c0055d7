// Cases that are supposed: more of them, in other hands, or grown.
import type { ChangeOf } from '../../scenario/changes.ts';
import { area, inventedId, joined, officer, unit, type Ground, type Plan } from './plan.ts';

export const NEW_CASE =
  'insert into stg_cases (case_id, unit_id, area_id, premises_id, lead_officer_id, category, mappa_level, risk_level, ' +
  'risk_assessed_on, management, opened_on, allocated_on) ';

export function moreCases(change: ChangeOf<'more_cases'>, number: number, { asOf }: Ground): Plan {
  const { officer_id, count, risk_level, mappa_level, area_id } = change;
  return {
    needs: 'cases',
    names: [officer(officer_id), area(area_id)],
    statements: [
      [
        NEW_CASE +
          "select ? || '-' || step, unit_id, ?, null, officer_id, '1', ?, ?, ?::date, 'active', ?::date, ?::date " +
          'from stg_officers cross join range(1, ?::integer + 1) as steps(step) where officer_id = ?',
        [inventedId(number, 'case'), area_id, mappa_level, risk_level, asOf, asOf, asOf, count, officer_id]
      ]
    ]
  };
}

export const movedCases = ({ case_ids, to_officer_id }: ChangeOf<'moved_cases'>): Plan => ({
  needs: 'cases',
  names: [officer(to_officer_id), { from: 'stg_cases', column: 'case_id', what: 'case', ids: case_ids }],
  statements: case_ids.map((id) => [
    'update stg_cases set lead_officer_id = ? where case_id = ?',
    [to_officer_id, id]
  ])
});

/** A case counts where its lead works; without one, in its own unit. Copies are spread evenly over what there is. */
const GROWN =
  'with holders as (select officer_id, unit_id from stg_officers where started_on <= ?::date ' +
  "and coalesce(ended_on >= ?::date, true) and list_contains(string_split(?, ','), role::varchar)), " +
  'counted as (select c.*, coalesce(h.unit_id, c.unit_id) as counting_unit_id from stg_cases as c ' +
  'left join holders as h on h.officer_id = c.lead_officer_id ' +
  'where c.opened_on <= ?::date and coalesce(c.closed_on > ?::date, true) ' +
  "and list_contains(string_split(?, ','), c.management::varchar)), " +
  'numbered as (select *, row_number() over (partition by counting_unit_id order by lead_officer_id nulls last, ' +
  'risk_level, area_id nulls last, case_id) as nth from counted where coalesce(counting_unit_id = ?, true)), ' +
  'grown as (select *, floor(nth * ?::double + 0.5)::integer - floor((nth - 1) * ?::double + 0.5)::integer as more ' +
  'from numbered) ' +
  'insert into stg_cases by name ' +
  'select g.* exclude (counting_unit_id, nth, more) ' +
  "replace (? || '-' || g.case_id || '-' || steps.step as case_id) " +
  'from grown as g cross join lateral (select unnest(range(1, g.more + 1)) as step) as steps';

/** Multiplied, not raised: every engine and browser gives the same number. */
const grownBy = (percent: number, years: number): number =>
  Array.from({ length: years }).reduce<number>((whole) => whole * (1 + percent / 100), 1) - 1;

export function grownCases(change: ChangeOf<'growth'>, number: number, ground: Ground): Plan {
  const { unit_id, percent_per_year, years } = change;
  const { asOf } = ground;
  const factor = grownBy(percent_per_year, years);
  const roles = joined(ground.caseHoldingRoles);
  const management = joined(ground.countedManagement);
  const id = inventedId(number, 'growth');
  return {
    needs: 'cases',
    names: [unit(unit_id)],
    statements: [[GROWN, [asOf, asOf, roles, asOf, asOf, management, unit_id, factor, factor, id]]]
  };
}
