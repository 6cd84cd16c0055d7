// M14: given stations and cases, expect which areas have none prescribed, and which review is long ago.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area } from '../../../../tests/support/areas.ts';
import { casesOf, officer, oneCase, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { stations } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const station = (station_id: string, area_id: string, fields: Fields = {}): Fields => ({
  station_id,
  area_id,
  prescribed: true,
  published_on: '2025-04-01',
  reviewed_on: '2026-09-01',
  ...fields
});

const row = async (own: readonly Fields[], also: Tables = {}, settings = {}) => {
  await force.reload(
    {
      officers: [officer('A')],
      areas: [area('X')],
      cases: casesOf('A', 6, { area_id: 'X' }),
      stations: own,
      ...also
    },
    { settings }
  );
  const rows = await force.rows(stations);
  return (level: string, area_id: string | null = null) =>
    rows.find((one) => one.level === level && one.area_id === area_id);
};

describe('an area', () => {
  it('has its prescribed stations, and cases for each', async () => {
    const find = await row([
      station('1', 'X'),
      station('2', 'X', { reviewed_on: '2026-03-14' }),
      station('3', 'X', { prescribed: false, reviewed_on: null })
    ]);
    expect(find('area', 'X')).toMatchObject({
      stations: 3,
      prescribed_stations: 2,
      cases: 6,
      cases_per_station: 3,
      areas_without: 0,
      stale_reviews: 0,
      longest_since_review_days: 200,
      state: 'ok'
    });
  });

  it('with cases and none prescribed is pointed out', async () => {
    const find = await row([station('3', 'X', { prescribed: false })]);
    expect(find('area', 'X')).toMatchObject({
      prescribed_stations: 0,
      cases_per_station: null,
      areas_without: 1,
      longest_since_review_days: null,
      state: 'breach'
    });
  });

  it('without cases needs none', async () => {
    const find = await row([station('1', 'Y')], { areas: [area('X'), area('Y'), area('Z')] });
    expect(find('area', 'Z')).toMatchObject({ areas_without: 0, state: 'not_applicable' });
    expect(find('force')).toMatchObject({ areas: 3, areas_without: 1, state: 'breach' });
  });

  it.each([
    ['on the last day of the interval is in time', '2025-09-30', {}, 'ok', 0, 0],
    ['a day later is not', '2025-09-29', {}, 'breach', 1, 0],
    [
      'is judged by the force’s own interval',
      '2025-09-29',
      { station_review_interval_days: 366 },
      'ok',
      0,
      0
    ],
    ['that never was is none', null, {}, 'breach', 1, 1],
    ['that is to come is none yet', '2026-10-01', {}, 'breach', 1, 1]
  ])('a review %s', async (_, reviewed_on, settings, state, stale_reviews, never_reviewed) => {
    const find = await row([station('1', 'X', { reviewed_on })], {}, settings);
    expect(find('area', 'X')).toMatchObject({ state, stale_reviews, never_reviewed });
  });

  it('has stations that are not published, or not yet', async () => {
    const find = await row([
      station('1', 'X', { published_on: null }),
      station('2', 'X', { published_on: '2026-10-01' }),
      station('3', 'X')
    ]);
    expect(find('area', 'X')).toMatchObject({ unpublished_stations: 2 });
  });
});

it('a unit and a force are their areas, and cases whose area is not known', async () => {
  const find = await row([station('1', 'X', { reviewed_on: '2026-09-20' }), station('2', 'elsewhere')], {
    cases: [...casesOf('A', 6, { area_id: 'X' }), oneCase('lost', { lead_officer_id: 'A' })]
  });
  const whole = {
    areas: 1,
    cases: 7,
    prescribed_stations: 1,
    cases_per_station: 7,
    longest_since_review_days: 10,
    state: 'ok'
  };
  expect(find('area')).toMatchObject({ cases: 1, areas: 0, stations: 0, state: 'not_applicable' });
  expect(find('unit')).toMatchObject(whole);
  expect(find('force')).toMatchObject(whole);
});
