// Places that are supposed: approved premises that open or close, and an area in the hands of another unit.
import type { ChangeOf } from '../../scenario/changes.ts';
import { NEW_CASE } from './cases.ts';
import { area, inventedId, unit, type Ground, type Plan, type Statement } from './plan.ts';

export function openedPremises(change: ChangeOf<'opened_premises'>, number: number, { asOf }: Ground): Plan {
  const { area_id, beds, residents, risk_level, mappa_level } = change;
  const id = inventedId(number, 'premises');
  return {
    needs: 'areas',
    names: [area(area_id)],
    statements: [
      [
        'insert into stg_approved_premises (premises_id, area_id, beds, opened_on) values (?, ?, ?::integer, ?::date)',
        [id, area_id, beds, asOf]
      ],
      [
        NEW_CASE +
          "select ? || '-' || step, unit_id, area_id, ?, null, '1', ?, ?, ?::date, 'active', ?::date, null " +
          'from stg_areas cross join range(1, ?::integer + 1) as steps(step) where area_id = ?',
        [inventedId(number, 'case'), id, mappa_level, risk_level, asOf, asOf, residents, area_id]
      ]
    ]
  };
}

/** The last day that premises are open, and that a case counts, is the one before the figures. */
export function closedPremises(change: ChangeOf<'closed_premises'>, { asOf }: Ground): Plan {
  const { premises_id, residents } = change;
  const leaves: Statement[] = [
    [
      'update stg_cases set closed_on = ?::date where premises_id = ? and closed_on is null',
      [asOf, premises_id]
    ]
  ];
  return {
    needs: 'approved_premises',
    names: [
      {
        from: 'stg_approved_premises',
        column: 'premises_id',
        what: 'approved premises',
        ids: [premises_id]
      }
    ],
    statements: [
      ['update stg_approved_premises set closed_on = ?::date - 1 where premises_id = ?', [asOf, premises_id]],
      ...(residents === 'leave' ? leaves : []),
      ['update stg_cases set premises_id = null where premises_id = ?', [premises_id]]
    ]
  };
}

/** Whoever works in the unit that the area goes to keeps the cases there in either way. */
const STAYS = 'lead_officer_id in (select o.officer_id from stg_officers as o where o.unit_id = ?)';

export function movedArea(change: ChangeOf<'moved_area'>): Plan {
  const { area_id, to_unit_id: to, leads } = change;
  const withoutLead: Statement[] = [
    [
      `update stg_cases set lead_officer_id = null where area_id = ? and not coalesce(${STAYS}, true)`,
      [area_id, to]
    ]
  ];
  return {
    needs: 'areas',
    names: [area(area_id), unit(to)],
    statements: [
      ['update stg_areas set unit_id = ? where area_id = ?', [to, area_id]],
      ['update stg_cases set unit_id = ? where area_id = ?', [to, area_id]],
      ...(leads === 'kept' ? [] : withoutLead)
    ]
  };
}
