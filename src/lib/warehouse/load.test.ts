// What the loader does with a file: every row is accepted, rejected or blank, and said so.
import { expect, test } from 'vitest';
import { openForce } from '../../../tests/support/force.ts';

test('coded values are read in any case and by their aliases', async () => {
  const force = await openForce({
    officers: [
      {
        officer_id: 'O-1',
        unit_id: 'U-1',
        role: 'MOSOVO Officer',
        employment: 'staff',
        started_on: '2020-01-01',
        contracted_hours: 37
      }
    ]
  });
  expect(await force.query('select role, employment from stg_officers')).toEqual([
    { role: 'mosovo_officer', employment: 'police_staff' }
  ]);
  await force.close();
});
