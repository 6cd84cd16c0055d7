// People that are supposed: hired, moved with their posts, away, or away as often as is expected.
import type { ChangeOf } from '../../scenario/changes.ts';
import { firstOfMonth, lastOfMonth } from '../../shared/dates.ts';
import { inventedId, officer, unit, type Ground, type Plan, type Statement } from './plan.ts';

const IN_POST = 'o.started_on <= ?::date and coalesce(o.ended_on >= ?::date, true)';

/** Posts of a unit and role that nobody in post holds; takes unit, role and the as-of date twice. */
const VACANT =
  'select p.post_id from stg_posts as p where p.unit_id = ? and p.role::varchar = ? and not exists ' +
  `(select 1 from stg_officers as o where o.officer_id = p.officer_id and ${IN_POST})`;

/** Absences of those who are hired and not ready: no expected absence takes their place. */
const IN_TRAINING = 'training';

/** Each of those hired, `ids(step)`: one row per number from 1. */
const HIRED = "from range(1, ?::integer + 1) as steps(step) cross join (select ? || '-' as id) as invented";

export function hired(change: ChangeOf<'hired'>, number: number, ground: Ground): Plan {
  const { unit_id, role, count, contracted_hours, months_until_ready, fills_posts } = change;
  const [id, starts] = [inventedId(number, 'officer'), firstOfMonth(ground.asOf)];
  const isReady = months_until_ready <= ground.monthsAhead;
  const ready: Statement[] = [
    [
      'insert into stg_vetting (officer_id, level, granted_on, status) ' +
        `select id || step, ?, ?::date, 'current' ${HIRED}`,
      [ground.vettingLevel, starts, count, id]
    ],
    ...ground.courses.map((course): Statement => [
      `insert into stg_training (officer_id, course, completed_on) select id || step, ?, ?::date ${HIRED}`,
      [course, starts, count, id]
    ])
  ];
  const inTraining: Statement[] = [
    [
      'insert into stg_absences (absence_id, officer_id, kind, starts_on) ' +
        `select ? || '-' || step, id || step, 'training', ?::date ${HIRED}`,
      [inventedId(number, IN_TRAINING), starts, count, id]
    ]
  ];
  const inPosts: Statement[] = [
    [
      'create or replace temp table filled_posts as select post_id, row_number() over (order by post_id) as nth ' +
        `from (${VACANT}) order by post_id limit ?`,
      [unit_id, role, ground.asOf, ground.asOf, count]
    ],
    [
      "update stg_posts set officer_id = ? || '-' || f.nth from filled_posts as f where f.post_id = stg_posts.post_id",
      [id]
    ],
    ['drop table filled_posts', []]
  ];
  return {
    needs: 'officers',
    names: [unit(unit_id)],
    statements: [
      ...(fills_posts ? inPosts : []),
      [
        'insert into stg_officers (officer_id, unit_id, role, employment, started_on, contracted_hours) ' +
          `select id || step, ?, ?, 'police_officer', ?::date, ?::double ${HIRED}`,
        [unit_id, role, starts, contracted_hours, count, id]
      ],
      ...(isReady ? ready : inTraining)
    ]
  };
}

const isOpen = (cases: string): string =>
  `${cases}.opened_on <= ?::date and coalesce(${cases}.closed_on > ?::date, true)`;

/** People of a unit and role, those who lead the fewest open cases first; takes the as-of date, unit, role and the date. */
const IN_ROLE =
  'select o.officer_id, count(c.case_id) as cases from stg_officers as o ' +
  `left join stg_cases as c on c.lead_officer_id = o.officer_id and ${isOpen('c')} ` +
  `where o.unit_id = ? and o.role::varchar = ? and ${IN_POST} group by o.officer_id`;

function movedPeople(change: ChangeOf<'moved_posts'>, { asOf }: Ground): Pick<Plan, 'enough' | 'statements'> {
  const { from_unit_id: from, to_unit_id: to, role, count, leads } = change;
  const inRole = [asOf, asOf, from, role, asOf, asOf];
  const moved = 'in (select officer_id from moved_people)';
  const withoutLead: Statement[] = [
    [
      `update stg_cases set lead_officer_id = null, unit_id = ? where lead_officer_id ${moved} and ${isOpen('stg_cases')}`,
      [from, asOf, asOf]
    ]
  ];
  return {
    enough: {
      found: [`select count(*)::integer as found from (${IN_ROLE})`, inRole],
      least: count,
      of: 'such people in post in that unit'
    },
    statements: [
      [
        `create or replace temp table moved_people as ${IN_ROLE} order by cases, o.officer_id limit ?`,
        [...inRole, count]
      ],
      ...(leads === 'kept' ? [] : withoutLead),
      [`update stg_posts set unit_id = ? where unit_id = ? and officer_id ${moved}`, [to, from]],
      [`update stg_officers set unit_id = ? where officer_id ${moved}`, [to]],
      ['drop table moved_people', []]
    ]
  };
}

export function movedPosts(change: ChangeOf<'moved_posts'>, ground: Ground): Plan {
  const { from_unit_id: from, to_unit_id: to, role, count, which } = change;
  const names = [unit(from, to)];
  if (which === 'filled') return { needs: 'officers', names, ...movedPeople(change, ground) };
  const vacant = [from, role, ground.asOf, ground.asOf];
  return {
    needs: 'posts',
    names,
    enough: {
      found: [`select count(*)::integer as found from (${VACANT})`, vacant],
      least: count,
      of: 'such vacant posts in that unit'
    },
    statements: [
      [
        `update stg_posts set unit_id = ? where post_id in (${VACANT} order by p.post_id limit ?)`,
        [to, ...vacant, count]
      ]
    ]
  };
}

export const absentOfficer = (change: ChangeOf<'absent_officer'>, number: number): Plan => ({
  needs: 'absences',
  names: [officer(change.officer_id)],
  statements: [
    [
      "insert into stg_absences (absence_id, officer_id, kind, starts_on, ends_on) values (?, ?, 'other', ?::date, ?::date)",
      [inventedId(number, 'absence'), change.officer_id, change.starts_on, change.ends_on]
    ]
  ]
});

/** Takes the unit, or null for all. */
const ABSENCE_OF_UNIT =
  'officer_id in (select o.officer_id from stg_officers as o where coalesce(o.unit_id = ?, true)) ' +
  `and not starts_with(absence_id, '${inventedId(0, IN_TRAINING).slice(0, -1)}')`;

/** The month of the figures alone is as expected: what was before and comes after stays as it is recorded. */
export function expectedAbsence(change: ChangeOf<'expected_absence'>, number: number, ground: Ground): Plan {
  const { unit_id, percent } = change;
  const [first, last] = [firstOfMonth(ground.asOf), lastOfMonth(ground.asOf)];
  const expected: Statement[] = [
    [
      'insert into stg_absences (absence_id, officer_id, kind, starts_on, ends_on, fraction) ' +
        "select ? || '-' || o.officer_id, o.officer_id, 'other', ?::date, ?::date, ?::double / 100 " +
        'from stg_officers as o where coalesce(o.unit_id = ?, true)',
      [inventedId(number, 'expected'), first, last, percent, unit_id]
    ]
  ];
  return {
    needs: 'absences',
    names: [unit(unit_id)],
    statements: [
      [
        "insert into stg_absences by name select * replace (absence_id || '-after' as absence_id, ?::date + 1 as starts_on) " +
          `from stg_absences where ${ABSENCE_OF_UNIT} and starts_on <= ?::date and coalesce(ends_on > ?::date, true)`,
        [last, unit_id, last, last]
      ],
      [
        `delete from stg_absences where ${ABSENCE_OF_UNIT} and starts_on between ?::date and ?::date`,
        [unit_id, first, last]
      ],
      [
        `update stg_absences set ends_on = ?::date - 1 where ${ABSENCE_OF_UNIT} ` +
          'and starts_on < ?::date and coalesce(ends_on >= ?::date, true)',
        [first, unit_id, first, first]
      ],
      ...(percent > 0 ? expected : [])
    ]
  };
}
