// Files as they come from a disk: too large, gone, slow, and kept for later.
import { expect, test } from 'vitest';
import { BroughtFiles, readOff, type BroughtFile } from './brought-files.ts';

const file = (name: string, read: BroughtFile['read'], byteCount = 1): BroughtFile => ({
  name,
  byteCount,
  read
});
const good = file('cases.csv', async () => new Uint8Array([1]));

test('one that is too large is not even read, one that is gone is named, and the others are read', async () => {
  const huge = file('history.csv', () => Promise.reject(new Error('It was read')), 5_000_000_000);
  const gone = file('officers.csv', () => Promise.reject(new DOMException('Gone', 'NotReadableError')));
  const { read, refusals } = await readOff([huge, gone, good], {});
  expect(read.map(({ name }) => name)).toEqual(['cases.csv']);
  expect(refusals.map(({ file: name, problems }) => [name, problems[0]?.id])).toEqual([
    ['history.csv', 'too-large'],
    ['officers.csv', 'unreadable-file']
  ]);
});

test('a fault of ours is no problem of the file', async () => {
  const broken = file('cases.csv', () => Promise.reject(new TypeError('Ours')));
  await expect(readOff([broken], {})).rejects.toThrow('Ours');
});

test('a disk that gives nothing is not waited for once the load is called off', async () => {
  const off = new AbortController();
  const steps: string[] = [];
  const reading = readOff([good, file('slow.csv', () => new Promise(() => undefined))], {
    signal: off.signal,
    onProgress: ({ doing }) => steps.push(doing.replace(/[\u2066-\u2069]/g, ''))
  });
  await expect.poll(() => steps).toEqual(['Fetching cases.csv', 'Fetching slow.csv']);
  off.abort(new Error('Called off'));
  await expect(reading).rejects.toThrow('Called off');
});

test('what is kept with others leaves those that were kept before', () => {
  const before = new BroughtFiles();
  before.keep([good]);
  const after = before.copy();
  after.keep([file('officers.csv', good.read)]);
  expect(before.turns.flat().map(({ name }) => name)).toEqual(['cases.csv']);
  expect(after.turns.map((turn) => turn.map(({ name }) => name))).toEqual([['cases.csv'], ['officers.csv']]);
});
