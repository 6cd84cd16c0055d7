// M18 span: given people and their supervisors, expect how many each has, and who has none.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officer, sumsOf, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { spanOfSupervision } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (officers: readonly Fields[]) => {
  await force.reload({ officers });
  return force.rows(spanOfSupervision);
};

const supervised = (officer_id: string, supervisor_id: string | null, fields: Fields = {}) =>
  officer(officer_id, { supervisor_id, ...fields });

it('people are counted for their supervisor, in whatever role, under the supervisor’s unit', async () => {
  const rows = await rowsOf([
    officer('M', { role: 'manager' }),
    supervised('S', 'M', { role: 'supervisor' }),
    supervised('A', 'S'),
    supervised('B', 'S', { role: 'administrator' }),
    supervised('C', 'S', { unit_id: 'U2' }),
    supervised('D', 'A', { unit_id: 'U2' })
  ]);
  expect(
    rows
      .filter(({ level }) => level === 'officer')
      .map(({ officer_id, people, span }) => [officer_id, people, span])
  ).toEqual([
    ['A', 1, 1],
    ['M', 1, 1],
    ['S', 3, 3]
  ]);
  expect(rows.find(({ level }) => level === 'force')).toMatchObject({
    supervisors: 3,
    people: 5,
    span: 5 / 3,
    without_supervisor: 0,
    state: 'ok'
  });
});

it('whoever has nobody, somebody who has left, or somebody unknown as supervisor has none; a manager needs none', async () => {
  const rows = await rowsOf([
    officer('M', { role: 'manager' }),
    supervised('A', null),
    supervised('B', 'L'),
    supervised('C', 'X-99'),
    supervised('L', 'M', { role: 'supervisor', ended_on: '2026-09-29' })
  ]);
  expect(
    rows.map(({ level, officer_id, supervisors, without_supervisor, span, state }) => [
      level,
      officer_id,
      supervisors,
      without_supervisor,
      span,
      state
    ])
  ).toEqual([
    ['force', null, 0, 3, null, 'watch'],
    ['unit', null, 0, 3, null, 'watch'],
    ['officer', null, 0, 3, null, 'watch']
  ]);
});

it('rows add up', async () => {
  const rows = await rowsOf([
    officer('M', { role: 'manager' }),
    supervised('S', 'M', { role: 'supervisor' }),
    supervised('A', 'S', { unit_id: 'U2' }),
    supervised('B', 'A'),
    supervised('C', null, { unit_id: 'U2' })
  ]);
  const { added, stated } = sumsOf(rows, ['supervisors', 'people', 'without_supervisor']);
  expect(added).toEqual(stated);
});
