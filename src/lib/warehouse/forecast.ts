// The way of sickness out of the warehouse and back: what the past and the rosters say, and the hours to expect.
import type {
  OfficerWeek,
  SicknessForecast,
  SicknessHistory,
  SickWeek
} from '../shared/sickness-forecast.ts';
import { fillTable } from './solved.ts';
import type { Warehouse } from './warehouse.ts';

const COLUMNS = {
  level: 'varchar',
  force_id: 'varchar',
  unit_id: 'varchar',
  week_start: 'varchar',
  rostered_hours: 'double',
  booked_hours: 'double',
  low_hours: 'double',
  median_hours: 'double',
  high_hours: 'double',
  history_weeks: 'integer',
  state: 'varchar'
} as const satisfies Record<keyof SicknessForecast, string>;

/** Whole weeks up to the as-of date, from the first that absences are recorded in. */
const PAST_WEEKS = `
  with recorded as (
    select date_trunc('week', min(starts_on))::date as first_week from stg_absences
  ),
  past_weeks as (
    select
      o.force_id,
      o.unit_id,
      d.officer_id,
      date_trunc('week', d.day)::date as week_start,
      sum(d.hours - d.lost_hours + d.lost_sickness) as left_hours,
      sum(d.lost_sickness) as sick_hours
    from int_officer_days as d
    inner join int_officers as o on o.officer_id = d.officer_id
    cross join parameters as p
    inner join recorded as r on d.day >= r.first_week
    where p.has_absences and date_trunc('week', d.day) + interval 6 day <= p.as_of
    group by o.force_id, o.unit_id, d.officer_id, date_trunc('week', d.day)
  )`;

/** Units whose officers have rosters ahead have a row, also without a past. */
const HISTORIES = `${PAST_WEEKS},
  places as (
    select distinct force_id, unit_id from int_days_ahead
  ),
  known as (
    select
      c.force_id,
      c.unit_id,
      w.officer_id,
      w.week_start,
      round(w.left_hours, 9) > 0 as has_hours_left
    from places as c
    left join past_weeks as w on w.force_id = c.force_id and w.unit_id = c.unit_id
  )
  select
    (case when grouping(unit_id) = 1 then 'force' else 'unit' end)::varchar as level,
    force_id::varchar as force_id,
    unit_id::varchar as unit_id,
    count(distinct officer_id)::integer as people,
    count(distinct week_start)::integer as history_weeks,
    (count(*) filter (where has_hours_left))::integer as officer_weeks
  from known
  group by grouping sets ((force_id), (force_id, unit_id))
  order by level, force_id, unit_id`;

const SICK_WEEKS = `${PAST_WEEKS}
  select
    force_id::varchar as force_id,
    unit_id::varchar as unit_id,
    round(sick_hours / left_hours, 9)::double as sick_share
  from past_weeks
  where round(sick_hours, 9) > 0
  order by force_id, unit_id, sick_share`;

const AHEAD = `
  select
    force_id::varchar as force_id,
    unit_id::varchar as unit_id,
    officer_id::varchar as officer_id,
    strftime(date_trunc('week', day), '%Y-%m-%d') as week_start,
    round(sum(hours), 9)::double as rostered_hours,
    round(sum(hours * (1 - absent_fraction)), 9)::double as booked_hours
  from int_days_ahead
  cross join parameters as p
  where date_trunc('week', day) > p.as_of
  group by force_id, unit_id, officer_id, date_trunc('week', day)
  order by force_id, unit_id, officer_id, week_start`;

/** All that is read for the forecast. */
export const READ_FOR_FORECAST = [HISTORIES, SICK_WEEKS, AHEAD].join('\n');

export interface ForecastBasis {
  readonly histories: readonly SicknessHistory[];
  readonly sickWeeks: readonly SickWeek[];
  readonly ahead: readonly OfficerWeek[];
}

/** What the forecast is made from; kinds of absence must still be there. */
export async function forecastBasis(warehouse: Warehouse): Promise<ForecastBasis> {
  return {
    histories: (await warehouse.rows(HISTORIES)) as unknown as SicknessHistory[],
    sickWeeks: (await warehouse.rows(SICK_WEEKS)) as unknown as SickWeek[],
    ahead: (await warehouse.rows(AHEAD)) as unknown as OfficerWeek[]
  };
}

/** Replaces `int_sickness_forecast`. */
export const storeForecast = (warehouse: Warehouse, rows: readonly SicknessForecast[]): Promise<void> =>
  fillTable<SicknessForecast>(warehouse, 'int_sickness_forecast', COLUMNS, rows);
