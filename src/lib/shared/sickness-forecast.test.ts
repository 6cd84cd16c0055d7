// The forecast of available hours: seeded, bounded by what is booked, refused where the past is too short.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FEWEST_WEEKS,
  sicknessForecast,
  type OfficerWeek,
  type SicknessHistory,
  type SickWeek
} from './sickness-forecast.ts';

const history = (unit_id: string | null, over: Partial<SicknessHistory> = {}): SicknessHistory => ({
  level: unit_id === null ? 'force' : 'unit',
  force_id: 'F',
  unit_id,
  people: 12,
  history_weeks: 52,
  officer_weeks: 600,
  ...over
});

const sickWeeks = (unit_id: string, shares: readonly number[]): SickWeek[] =>
  shares.map((sick_share) => ({ force_id: 'F', unit_id, sick_share }));

const ahead = (unit_id: string, officers: number, over: Partial<OfficerWeek> = {}): OfficerWeek[] =>
  Array.from({ length: officers }, (_, index) => ({
    force_id: 'F',
    unit_id,
    officer_id: `${unit_id}-${index}`,
    week_start: '2026-10-05',
    rostered_hours: 37,
    booked_hours: 37,
    ...over
  }));

/** 600 weeks of officers, of which 60 were half sick. */
const SOME = Array.from({ length: 60 }, () => 0.5);

const one = (histories = [history('U')], sick = sickWeeks('U', SOME), weeks = ahead('U', 10)) =>
  sicknessForecast(histories, sick, weeks, 10)[0]!;

describe('a forecast', () => {
  it('is always the same, in figures that are written down', () => {
    const { low_hours, median_hours, high_hours, booked_hours, state } = one();
    expect([booked_hours, low_hours, median_hours, high_hours, state]).toMatchInlineSnapshot(`
      [
        370,
        333,
        351.5,
        370,
        "ok",
      ]
    `);
  });

  it('lies about what the past would take: a tenth of the weeks, half of each', () => {
    const week = one([history('U', { people: 400 })], sickWeeks('U', SOME), ahead('U', 400));
    expect(week.median_hours as number).toBeGreaterThan(400 * 37 * 0.94);
    expect(week.median_hours as number).toBeLessThan(400 * 37 * 0.96);
  });

  it('without a sick week in the past is what is booked', () => {
    expect(one([history('U')], [])).toMatchObject({ low_hours: 370, median_hours: 370, high_hours: 370 });
  });

  it('does not hang on the order of what it is given', () => {
    const [sick, weeks] = [sickWeeks('U', [0.1, 0.9, 0.5, ...SOME]), ahead('U', 10)];
    expect(one([history('U')], sick.toReversed(), weeks.toReversed())).toEqual(
      one([history('U')], sick, weeks)
    );
  });

  it('goes week by week, by unit and for the force', () => {
    const later = ahead('U', 3, { week_start: '2026-10-12' });
    const rows = sicknessForecast(
      [history(null), history('U'), history('V')],
      sickWeeks('V', SOME),
      [...later, ...ahead('U', 3), ...ahead('V', 4)],
      10
    );
    expect(
      rows.map(({ level, unit_id, week_start, rostered_hours }) => [
        level,
        unit_id,
        week_start,
        rostered_hours
      ])
    ).toEqual([
      ['force', null, '2026-10-05', 259],
      ['force', null, '2026-10-12', 111],
      ['unit', 'U', '2026-10-05', 111],
      ['unit', 'U', '2026-10-12', 111],
      ['unit', 'V', '2026-10-05', 148]
    ]);
  });
});

describe('what holds for every forecast', () => {
  const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
  const hoursLeft = fc.array(fc.integer({ min: 0, max: 37 }), { minLength: 1, maxLength: 15 });

  it('low, median, high, booked and rostered come in this order, none below 0', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 80 }), hoursLeft, (shares, hours) => {
        const weeks = hours.map((booked_hours, index) => ({
          ...ahead('U', 1)[0]!,
          officer_id: `O${index}`,
          booked_hours
        }));
        const { low_hours, median_hours, high_hours, booked_hours, rostered_hours } = one(
          [history('U', { officer_weeks: 100 })],
          sickWeeks('U', shares),
          weeks
        );
        const inOrder = [0, low_hours, median_hours, high_hours, booked_hours, rostered_hours] as number[];
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      })
    );
  });

  it('one more booked absence never adds an hour', () => {
    fc.assert(
      fc.property(hoursLeft, fc.nat(14), (hours, who) => {
        const weeks = hours.map((booked_hours, index) => ({
          ...ahead('U', 1)[0]!,
          officer_id: `O${index}`,
          booked_hours
        }));
        const fewer = weeks.map((week, index) =>
          index === who % weeks.length ? { ...week, booked_hours: 0 } : week
        );
        const [before, after] = [one(undefined, undefined, weeks), one(undefined, undefined, fewer)];
        for (const column of ['low_hours', 'median_hours', 'high_hours'] as const)
          expect(after[column]).toBeLessThanOrEqual(before[column] as number);
      })
    );
  });
});

describe('no forecast', () => {
  it('is made of fewer than 13 weeks', () => {
    expect(one([history('U', { history_weeks: FEWEST_WEEKS })]).state).toBe('ok');
    expect(one([history('U', { history_weeks: FEWEST_WEEKS - 1 })])).toMatchObject({
      state: 'no_data',
      booked_hours: 370,
      median_hours: null
    });
  });

  it('is made without the absences extract', () => {
    expect(one([history('U')], [], ahead('U', 10, { booked_hours: null }))).toMatchObject({
      state: 'no_data',
      booked_hours: null
    });
  });

  it('is made of nobody’s hours', () => {
    expect(one([history('U')], [], ahead('U', 2, { rostered_hours: 0, booked_hours: 0 })).state).toBe(
      'not_applicable'
    );
  });

  it('is shown of fewer people than would hide each of them', () => {
    expect(one([history('U', { people: 10 })]).state).toBe('ok');
    expect(one([history('U', { people: 9 })])).toMatchObject({ state: 'suppressed', median_hours: null });
  });

  it('is shown of a force from which such a unit could be worked out', () => {
    const state = (...people: number[]) =>
      sicknessForecast(
        [
          history(null, { people: 40 }),
          ...people.map((count, index) => history(`U${index}`, { people: count }))
        ],
        [],
        people.flatMap((_, index) => ahead(`U${index}`, 2)),
        10
      )[0]?.state;
    expect(state(20, 20)).toBe('ok');
    expect(state(31, 9)).toBe('suppressed');
    expect(state(30, 5, 5)).toBe('ok');
    expect(state(31, 5, 4)).toBe('suppressed');
  });
});
