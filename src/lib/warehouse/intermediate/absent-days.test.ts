// How long a run of working days is that began long before the days of the figures.
import { afterAll, expect, test } from 'vitest';
import { officer } from '../../../../tests/support/caseloads.ts';
import { openForce } from '../../../../tests/support/force.ts';
import { settingOf } from '../../settings/catalogue.ts';

const force = await openForce({}, { engine: 'native' });
afterAll(() => force.close());

test('is known for as many working days as a force can set to need no cover, and one more', async () => {
  expect(settingOf('cover_needed_after_days')).toMatchObject({ most: 60 });
  // 61 Wednesdays, of which only the last is in the 12 months: their first day.
  await force.reload({
    officers: [officer('A', { working_days: '--W----', started_on: '2020-01-06' })],
    absences: [
      {
        absence_id: 'AB',
        officer_id: 'A',
        kind: 'sickness',
        starts_on: '2024-08-07',
        ends_on: '2025-10-01'
      }
    ]
  });
  expect(
    await force.query(
      "select strftime(day, '%Y-%m-%d') as day, run_working_days from int_absent_days where is_working_day"
    )
  ).toEqual([{ day: '2025-10-01', run_working_days: 61 }]);
});
