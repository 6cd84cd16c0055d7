// M7 over time: given officers and absences, expect the rate of each month, and no 0 where nothing is known.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officer } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { absenceTrend } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const tablesOf = (
  ...absences: readonly (readonly [kind: string, from: string, to: string | null])[]
): Tables => ({
  officers: [officer('A')],
  absences: absences.map(([kind, starts_on, ends_on], index) => ({
    absence_id: `AB-${index}`,
    officer_id: 'A',
    kind,
    starts_on,
    ends_on
  }))
});

const monthsOf = async (tables: Tables) => {
  await force.reload(tables);
  return (await force.rows(absenceTrend)).filter(({ level }) => level === 'unit');
};

it('reaches back 24 months where the extract does, and is a gap before it', async () => {
  const months = await monthsOf(
    tablesOf(['sickness', '2025-01-27', '2025-02-04'], ['annual_leave', '2026-03-02', '2026-03-06'])
  );
  expect([months.length, months[0]?.period_start, months.at(-1)?.period_end]).toEqual([
    24,
    '2024-10-01',
    '2026-09-30'
  ]);
  const known = months.filter(({ rate }) => rate !== null);
  expect(known.map(({ period_start }) => period_start)[0]).toBe('2025-02-01');
  expect(known).toHaveLength(20);
  expect(months.filter(({ state }) => state === 'no_data').map(({ lost_hours }) => lost_hours)).toEqual([
    null,
    null,
    null,
    null
  ]);
  const march = months.find(({ period_start }) => period_start === '2026-03-01');
  expect([march?.lost_hours, march?.annual_leave_hours, march?.rostered_hours]).toEqual([37, 37, 162.8]);
  expect(march?.rate).toBeCloseTo(37 / 162.8, 9);
});

it('an absence of long ago that goes on says nothing of the months before others', async () => {
  const months = await monthsOf(
    tablesOf(['maternity', '2024-01-01', '2026-01-30'], ['sickness', '2026-02-02', '2026-02-03'])
  );
  expect(months.filter(({ rate }) => rate !== null).map(({ period_start }) => period_start)[0]).toBe(
    '2026-02-01'
  );
});

it('an hour is lost once, to one kind, where absences overlap', async () => {
  const months = await monthsOf(
    tablesOf(['annual_leave', '2026-03-02', '2026-03-06'], ['sickness', '2026-03-02', '2026-03-03'])
  );
  const march = months.find(({ period_start }) => period_start === '2026-03-01');
  expect([march?.lost_hours, march?.sickness_hours, march?.annual_leave_hours]).toEqual([37, 14.8, 22.2]);
});
