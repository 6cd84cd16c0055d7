// The states that the calendar of the 90 days must survive. All invented.
import { addDays, weekdayOf } from '../../shared/dates.ts';
import { exampleForecast } from '../example-forecast.ts';
import { EXAMPLE_FORCE, exampleContext, exampleUnit, varied } from '../example-people.ts';
import type { Example, ViewContext } from '../view.ts';
import type { CoincidentAbsenceRow } from './metric.ts';

/** Two tenths of the posts are away on most days, half of them in the week before Christmas, nobody at weekends. */
function daysOf(posts: number, over: Partial<CoincidentAbsenceRow> = {}): CoincidentAbsenceRow[] {
  const vacant = posts > 2 ? posts / 12 : 0;
  const days = Array.from({ length: 90 }, (_, index): CoincidentAbsenceRow => {
    const day = addDays('2026-10-01', index);
    const isWeekend = weekdayOf(day) > 4;
    const isLate = day >= '2026-12-21' && day <= '2026-12-25';
    const absent_fte = isWeekend ? 0 : Math.round(posts * (isLate ? 0.45 : varied(index, 25) / 100));
    return {
      ...exampleUnit('U1'),
      day,
      absent_fte,
      vacant_fte: vacant,
      established_fte: posts,
      in_post_fte: posts - vacant,
      away_share: (absent_fte + vacant) / posts,
      is_peak: false,
      state: 'ok',
      ...over
    };
  });
  const most = Math.max(...days.map(({ away_share }) => away_share ?? 0));
  const peak = days.findIndex(({ away_share }) => away_share === most);
  return days.map((row, index) => ({ ...row, is_peak: index === peak && row.state === 'ok' }));
}

const loaded = new Set(['officers', 'cases', 'units', 'absences', 'posts']);

const contextOf = (
  forecast: ReturnType<typeof exampleForecast>,
  over: Partial<ViewContext> = {}
): ViewContext =>
  exampleContext({
    loaded,
    beside: new Map([
      ['absence-forecast', forecast as unknown as readonly Readonly<Record<string, unknown>>[]]
    ]),
    ...over
  });

const UNKNOWN = { absent_fte: null, away_share: null, state: 'no_data' } as const;

export const examples: readonly Example<CoincidentAbsenceRow>[] = [
  { name: 'Two officers', rows: daysOf(2), context: contextOf([]) },
  { name: 'Twelve officers', rows: daysOf(12), context: contextOf(exampleForecast(12)) },
  { name: 'Two hundred officers', rows: daysOf(200), context: contextOf(exampleForecast(200)) },
  {
    name: 'The force',
    rows: daysOf(60, { ...EXAMPLE_FORCE }),
    context: contextOf(exampleForecast(60, { level: 'force', unit_id: null }), { unitId: null })
  },
  {
    name: 'Posts not loaded',
    rows: daysOf(12, { vacant_fte: null, established_fte: null }),
    context: contextOf([], { loaded: new Set(['officers', 'cases', 'absences']) })
  },
  {
    name: 'Absences not loaded',
    rows: daysOf(12, UNKNOWN),
    context: contextOf([], { loaded: new Set(['officers', 'cases', 'posts']) })
  },
  { name: 'Nobody', rows: [], context: contextOf([]) }
];
