// The log's reviews as scrutiny.csv, read back by the product's own intake.
import { expect, it } from 'vitest';
import { openForce } from '../../../tests/support/force.ts';
import { records } from '../../../tests/support/reading.ts';
import { entries, reviewEntry } from '../../../tests/support/scrutiny-log.ts';
import { columnsOf } from '../extracts/contract.ts';
import { scrutiny } from '../extracts/scrutiny.ts';
import { loadRecords } from '../warehouse/load.ts';
import type { Entry } from './entry.ts';
import { REVIEW_COLUMNS, reviewRows, reviewsCsv, snoozesOn, type ReviewRow } from './reviews.ts';

const due: ReviewRow = {
  review_id: 'SR-1',
  unit_id: 'N',
  scope: 'cover',
  due_on: '2026-09-30',
  held_on: null,
  reviewer_role: null,
  outcome: null,
  action_due_on: null,
  action_closed_on: null
};

const closed = (review_id: string): Entry => ({
  kind: 'action_closed',
  id: 'c1',
  at: '2026-10-09T08:00:00.000Z',
  role: 'Unit manager',
  unit_id: 'N',
  review_id,
  closed_on: '2026-10-09'
});

const held = reviewEntry('a', {
  review_id: 'SR-1',
  scope: 'cover',
  action: { words: 'Move two cases', due_on: '2026-10-14' },
  next_due_on: '2026-12-31'
});

const byId = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

it('a recorded review takes the place of its row, and the next one stands as due', () => {
  const rows = reviewRows([held], [due, { ...due, review_id: 'SR-2' }]);
  expect(rows).toEqual([
    {
      ...due,
      held_on: '2026-09-29',
      reviewer_role: 'Unit manager',
      outcome: 'Two cases to move to another team',
      action_due_on: '2026-10-14'
    },
    { ...due, review_id: 'SR-2' },
    { ...due, review_id: 'next-a', due_on: '2026-12-31' }
  ]);
});

it('the next review, once held, takes the place of the row that stood for it, in whatever order it comes', () => {
  const next = reviewEntry('b', { review_id: 'next-a', due_on: '2026-12-31', held_on: '2026-12-30' });
  for (const log of [
    [held, next],
    [next, held]
  ])
    expect(reviewRows(log, []).find(({ review_id }) => review_id === 'next-a')?.held_on).toBe('2026-12-30');
});

it('an action that is closed is closed in its row', () => {
  expect(reviewRows([held, closed('SR-1')], [due])[0]).toMatchObject({ action_closed_on: '2026-10-09' });
});

it('has the columns of the extract, and comes back through intake as it was', async () => {
  expect(REVIEW_COLUMNS).toEqual(columnsOf(scrutiny).map(({ name }) => name));
  const said = [
    held,
    closed('SR-1'),
    ...entries('x', 2),
    reviewEntry('f', { decision: '=1+1, "quoted"\nand a line' })
  ];
  const rows = reviewRows(said, [due]);
  const force = await openForce({}, { engine: 'native' });
  const loaded = await loadRecords(force.warehouse, await records(reviewsCsv(rows), 'scrutiny.csv'));
  expect(loaded).toMatchObject({ ok: true, value: { accepted: rows.length, rejected: 0 } });
  const columns = REVIEW_COLUMNS.map((column) => `${column}::varchar as ${column}`).join(', ');
  const back = await force.query(`select ${columns} from stg_scrutiny`);
  expect(back.toSorted(byId)).toEqual(rows.toSorted(byId));
  await force.close();
});

it('of several snoozes of a rule the last stands, to its last day', () => {
  const snooze = (id: string, until: string): Entry => ({
    kind: 'snooze',
    id,
    at: '2026-09-30T09:00:00.000Z',
    role: 'Unit manager',
    unit_id: 'N',
    rule: 'ratio',
    until,
    reason: 'Agreed at the review'
  });
  const log = [snooze('a', '2026-12-31'), snooze('b', '2026-10-15')];
  expect(snoozesOn(log, '2026-10-15').map(({ id }) => id)).toEqual(['b']);
  expect(snoozesOn(log, '2026-10-16')).toEqual([]);
});
