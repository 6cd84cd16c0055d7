// Cover and the quality of work: given days of cover, expect the same officers’ days of cover beside their other days.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesOf, officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { addDays } from '../../shared/dates.ts';
import { coverQuality } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const numbered = (column: string, rows: readonly Fields[]): Fields[] =>
  rows.map((row, index) => ({ [column]: `${column[0]}${index + 1}`, ...row }));

it('cover is compared with the same officers’ other days, and not where there is too little', async () => {
  const people = ['1', '2', '3', '4', '5'].map((name) => officer(name));
  const due = (name: string, day: number, isLate: boolean): Fields => {
    const on = (more: number) => addDays('2025-12-31', day + more);
    return {
      case_id: `${name}-low-active-1`,
      due_on: on(0),
      visited_at: on(isLate ? 1 : 0),
      outcome: 'seen'
    };
  };
  const rows = people.flatMap((_, at) =>
    Array.from({ length: 10 }, (__, index) =>
      due(`${at + 1}`, 1 + index * 7, index < 5 ? index < 2 : index < 6)
    )
  );
  const tables = (covered: readonly string[]) => ({
    officers: [...people, officer('K')],
    cases: people.flatMap(({ officer_id }) => casesOf(String(officer_id), 1)),
    visits: numbered('visit_id', rows),
    cover: numbered(
      'cover_id',
      covered.map((absent_officer_id) => ({
        absent_officer_id,
        covering_officer_id: 'K',
        starts_on: '2026-01-01',
        ends_on: '2026-02-02'
      }))
    )
  });
  const compared = async (covered: readonly string[]) => {
    await force.reload(tables(covered));
    return (await force.rows(coverQuality)).find(
      ({ side, measure }) => side === 'covered' && measure === 'visits'
    );
  };
  const all = await compared(['1', '2', '3', '4', '5']);
  expect(all).toMatchObject({
    officers: 5,
    during: 25,
    during_late: 10,
    outside: 25,
    outside_late: 5,
    state: 'ok'
  });
  expect([all?.during_share, all?.outside_share].map((share) => share?.toFixed(6))).toEqual([
    '0.400000',
    '0.200000'
  ]);
  expect(await compared(['1', '2', '3', '4'])).toMatchObject({
    officers: 4,
    during_share: null,
    state: 'not_applicable'
  });
});
