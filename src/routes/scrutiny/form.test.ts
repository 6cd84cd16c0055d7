// What is entered of a review is told when it can't be recorded, and makes an entry that a file can hold.
import { expect, it } from 'vitest';
import { entry } from '$lib/scrutiny/entry.ts';
import { BLANK, faultsIn, newReview, type Form } from './form.ts';

const FILLED: Form = {
  ...BLANK,
  unit: 'N',
  due: '2026-09-30',
  held: '2026-09-29',
  from: '2026-09-01',
  to: '2026-09-30',
  role: ' Unit manager ',
  decision: 'No action needed'
};

const fieldsIn = (change: Partial<Form>): string[] => Object.keys(faultsIn({ ...FILLED, ...change }));

it('is recorded where it is whole', () => {
  expect(fieldsIn({})).toEqual([]);
  const seen = {
    as_of: '2026-09-30',
    figures: '0'.repeat(64),
    settings: '1'.repeat(64),
    inputs: '2'.repeat(64)
  };
  const more = { action: 'Move two cases ', actionDue: '2026-10-14', next: '2026-10-30' };
  const made = newReview({ ...FILLED, ...more }, seen, 'SR-1');
  const whole = entry.parse({ ...made, id: 'a', at: '2026-09-30T09:00:00.000Z' });
  expect(whole).toMatchObject({
    role: 'Unit manager',
    action: { words: 'Move two cases', due_on: '2026-10-14' },
    next_due_on: '2026-10-30'
  });
});

it.each<[Partial<Form>, string[]]>([
  [{ ...BLANK }, ['unit', 'due', 'held', 'from', 'to', 'role', 'decision']],
  [{ held: '2026-02-30' }, ['held']],
  [{ to: '2026-08-31' }, ['to']],
  [{ action: 'Move two cases' }, ['actionDue']],
  [{ actionDue: '2026-10-14' }, ['action']],
  [{ next: '2026-09-30' }, ['next']],
  [{ decision: 'x'.repeat(201) }, ['decision']]
])('is told: %j', (change, fields) => expect(fieldsIn(change)).toEqual(fields));
