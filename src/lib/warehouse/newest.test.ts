// How fresh an extract is, told by what happened and not by what was planned.
import { afterAll, expect, test } from 'vitest';
import { openForce } from '../../../tests/support/force.ts';
import { newestDays } from './newest.ts';

const force = await openForce();
afterAll(() => force.close());

const visit = (visit_id: string, more: object) => ({ visit_id, case_id: 'C-1', ...more });

test('the newest day by the as-of date counts, in whichever column it stands', async () => {
  await force.reload({
    visits: [
      visit('V-1', { visited_at: '2026-08-01T10:00', recorded_on_visor_at: '2026-08-03T09:00' }),
      visit('V-2', { visited_at: '2026-07-01' }),
      visit('V-3', { visited_at: '2026-12-24' })
    ]
  });
  expect(await newestDays(force.warehouse, ['visits'])).toEqual(new Map([['visits', '2026-08-03']]));
});

test('a snapshot is as new as its own as-of day', async () => {
  const snapshot = { case_id: 'C-1', unit_id: 'N', risk_level: 'low', management: 'active' };
  await force.reload({
    case_history: [
      { as_of: '2026-08-31', ...snapshot },
      { as_of: '2026-10-31', ...snapshot }
    ]
  });
  expect(await newestDays(force.warehouse, ['case_history'])).toEqual(
    new Map([['case_history', '2026-08-31']])
  );
});

test('what was only planned does not make an extract fresh', async () => {
  await force.reload({ visits: [visit('V-1', { due_on: '2026-09-29' })] });
  expect(await newestDays(force.warehouse, ['visits'])).toEqual(new Map());
});

test('an extract without days has no newest one', async () => {
  await force.reload({ units: [{ unit_id: 'N', unit_name: 'Northern unit', force_id: 'F' }] });
  expect(await newestDays(force.warehouse, ['units'])).toEqual(new Map());
});
