// What is said of an engine's death, and how often another is started.
import { expect, test } from 'vitest';
import type { Records } from '../extracts/records.ts';
import type { BroughtFile } from './brought-files.ts';
import { Lost } from './lost.ts';
import { SAMPLE_FILES } from './sample.ts';

const file = (name: string): BroughtFile => ({ name, read: async () => new Uint8Array() });
const records = [{ extract: 'officers' }] as unknown as readonly Records[];
const plain = (said: string) => said.replace(/[\u2066-\u2069]/g, '');

test('what was lost first is what comes back, however often the engine dies while that is loaded', () => {
  const lost = new Lost();
  expect(lost.died({ records, unread: [file('cases.csv')] })).toBe(true);
  expect(lost.died({ records: [], unread: [] })).toBe(true);
  expect(plain(lost.isBack())).toBe(
    'The engine stopped and was started again. Everything that was loaded has been loaded again from memory. Bring again: cases.csv.'
  );
  expect(lost.held).toBeNull();
});

test('after three deaths in a row it is given up, unless its reader asked for something in between', () => {
  const lost = new Lost();
  const held = { records, unread: [file('cases.csv')] };
  const died = () => lost.died(held);
  expect([died(), died(), died(), died()]).toEqual([true, true, true, false]);
  expect(plain(lost.givenUp([file('officers.csv')]))).toBe(
    'The engine stopped again and again. Nothing is loaded any more. Bring again: officers.csv and cases.csv.'
  );
  lost.asked();
  expect(died()).toBe(true);
});

test('of the sample nobody has the files: it is to be opened again', () => {
  const lost = new Lost();
  lost.died({ records: [], unread: SAMPLE_FILES });
  expect(lost.isBack()).toBe('The engine stopped and was started again. Open the sample force again.');
});
