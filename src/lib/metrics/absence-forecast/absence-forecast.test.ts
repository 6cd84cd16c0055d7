// M6c, the forecast: given rosters, absences and a past, expect what the draws are made from.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { away as absent } from '../../../../tests/support/absences.ts';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { forecastBasis, READ_FOR_FORECAST } from '../../warehouse/forecast.ts';
import { wordsThatChange } from '../../warehouse/intermediate.ts';
import { absenceForecast } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const away = (officer_id: string, from: string, to: string | null, fields: Fields = {}): Fields =>
  absent(from, to, { officer_id, ...fields });

const TEN = Array.from({ length: 10 }, (_, index) => `O${index}`);

const tables = (absences: readonly Fields[], over: Tables = {}): Tables => ({
  officers: TEN.map((id) => officer(id)),
  absences,
  ...over
});

/** Somebody was away at the start of the 12 months: the past is known from there on. */
const LONG_AGO = away('O0', '2025-10-06', '2025-10-06', { kind: 'court' });

const weekOf = async (given: Tables, week = '2026-10-05', options?: Parameters<Force['reload']>[1]) => {
  await force.reload(given, options);
  return (await force.rows(absenceForecast)).find((row) => row.level === 'unit' && row.week_start === week);
};

it('has 13 whole weeks ahead, less what is booked', async () => {
  const absences = [
    LONG_AGO,
    away('O1', '2026-10-07', '2026-10-20', { kind: 'annual_leave' }),
    away('O2', '2026-10-05', '2026-10-05', { kind: 'training', fraction: 0.5 }),
    away('O3', '2026-09-29', null)
  ];
  await force.reload(tables(absences));
  const rows = (await force.rows(absenceForecast)).filter(({ level }) => level === 'unit');
  expect(rows.map(({ week_start }) => week_start)).toEqual(
    expect.arrayContaining(['2026-10-05', '2026-12-28'])
  );
  expect(rows).toHaveLength(13);
  expect(rows[0]).toMatchObject({
    week_end: '2026-10-11',
    rostered_hours: 370,
    booked_hours: 370 - 22.2 - 3.7 - 37
  });
  expect(rows[2]).toMatchObject({ booked_hours: 370 - 14.8 - 37 + 0 });
  expect(rows[12]).toMatchObject({ booked_hours: 333, history_weeks: 51, state: 'ok' });
});

it('draws from the sickness of whole past weeks, after what else was lost', async () => {
  const absences = [
    LONG_AGO,
    // Two of three days that leave had not taken.
    away('O1', '2026-09-07', '2026-09-08', { kind: 'annual_leave' }),
    away('O1', '2026-09-09', '2026-09-10'),
    // The week of the as-of date is not over.
    away('O2', '2026-09-28', '2026-09-30'),
    away('O3', '2026-03-02', '2026-03-06')
  ];
  await force.reload(tables(absences));
  await force.build(wordsThatChange(READ_FOR_FORECAST));
  const { histories, sickWeeks } = await forecastBasis(force.warehouse);
  expect(sickWeeks.map(({ sick_share }) => sick_share)).toEqual([0.666666667, 1]);
  expect(histories).toContainEqual({
    level: 'unit',
    force_id: 'force',
    unit_id: 'U1',
    people: 10,
    history_weeks: 51,
    officer_weeks: 510
  });
});

it.each([
  ['2026-06-29', 13, 'ok'],
  ['2026-07-06', 12, 'no_data']
] as const)('with absences recorded from %s has %i weeks of history: %s', async (from, weeks, state) => {
  expect(await weekOf(tables([away('O0', from, from)]))).toMatchObject({ history_weeks: weeks, state });
});

it('is of everybody in the unit’s past, and of the hours of those who hold cases', async () => {
  const officers = TEN.map((id, index) => officer(id, index > 5 ? { role: 'supervisor' } : {}));
  expect(await weekOf(tables([LONG_AGO], { officers }))).toMatchObject({ rostered_hours: 222, state: 'ok' });
  expect(await weekOf(tables([LONG_AGO], { officers: officers.slice(1) }))).toBeDefined();
  expect(await weekOf(tables([LONG_AGO], { officers: officers.slice(0, 9) }))).toMatchObject({
    state: 'suppressed',
    median_hours: null
  });
});

it('is not known without the absences extract', async () => {
  expect(await weekOf({ officers: TEN.map((id) => officer(id)) })).toMatchObject({
    state: 'no_data',
    booked_hours: null,
    rostered_hours: 370
  });
});

it('is the same in the other engine', async () => {
  const other = await openForce({}, { engine: 'wasm' });
  const given = tables([
    LONG_AGO,
    away('O3', '2026-03-02', '2026-03-12'),
    away('O4', '2026-05-05', '2026-05-06')
  ]);
  try {
    await other.reload(given);
    await force.reload(given);
    expect(await other.rows(absenceForecast)).toEqual(await force.rows(absenceForecast));
  } finally {
    await other.close();
  }
});
