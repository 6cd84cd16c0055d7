// Hostile input, for every reader: it is read or refused with a reason, in bounded time and memory, and nothing that
// others share is changed by it. `npm run fuzz` tries many more; what it found stays in tests/fuzz/corpus.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { CORPUS } from './fuzz/corpus.ts';
import { inputsFor, SEEDS } from './fuzz/inputs.ts';
import { ReadingProcess } from './fuzz/reading-process.ts';
import { PROPERTY_TIMEOUT } from './support/strength.ts';
import { READINGS, type Ending, type Input, type ReaderName } from './fuzz/readings.ts';

const asked = Number(process.env['EVENKEEL_FUZZ_RUNS'] ?? '');
const seed = Number(process.env['EVENKEEL_FUZZ_SEED'] ?? '') || Date.now();
const runs = asked > 0 ? asked : 25;
const MOST_WORDS = 3000;
const MOST_KILOBYTES = 2_000_000;

const reading = new ReadingProcess();
afterAll(() => reading.close());

/** Kept to be looked at, and to become a case of the corpus. */
function kept({ reader, name, bytes }: Input): string {
  const path = `test-results/fuzz-${reader}-${bytes.length}-${name}`;
  mkdirSync('test-results', { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

const sentences = ({ told }: Ending): string => told.map(({ sentence }) => sentence).join(' ');

async function endsWell(input: Input): Promise<boolean> {
  const answer = await reading.ask(input);
  if ('threw' in answer) throw new Error(`${kept(input)}: ${answer.threw}`);
  const { isRead, told } = answer.ending;
  if (!isRead && told.length === 0) throw new Error(`${kept(input)}: refused without a reason`);
  const endless = told.find(({ sentence }) => sentence.length > MOST_WORDS || sentence.trim() === '');
  if (endless)
    throw new Error(
      `${kept(input)}: told in ${endless.sentence.length} letters: ${endless.sentence.slice(0, 200)}`
    );
  return isRead;
}

test(
  'each is given files that are read, changed',
  async () => {
    for (const input of SEEDS) expect([input.reader, await endsWell(input)]).toEqual([input.reader, true]);
  },
  PROPERTY_TIMEOUT
);

test.each(Object.keys(READINGS) as ReaderName[])(
  '%s: any input is read or refused with a reason',
  async (reader) => {
    let readCount = 0;
    await fc.assert(
      fc.asyncProperty(inputsFor(reader), async (input) => {
        readCount += Number(await endsWell(input));
      }),
      { numRuns: runs, ...(asked > 0 && { seed, endOnFailure: true }) }
    );
    if (asked > 0) process.stdout.write(`${reader}: ${readCount} of ${runs} read, seed ${seed}\n`);
  },
  asked > 0 ? 0 : PROPERTY_TIMEOUT
);

test('none of it took more memory than a browser has', () => {
  expect(reading.peak).toBeGreaterThan(0);
  expect(reading.peak).toBeLessThan(MOST_KILOBYTES);
});

test(
  'what fuzzing found before is read, or refused for what it is',
  async () => {
    const ended: [string, string][] = [];
    for (const { reader, name, did, bytes } of CORPUS) {
      const answer = await reading.ask({ reader, name, bytes: bytes() });
      ended.push([
        did,
        'threw' in answer ? answer.threw : answer.ending.isRead ? 'read' : sentences(answer.ending)
      ]);
    }
    expect(ended).toEqual(CORPUS.map(({ did, now }) => [did, expect.stringContaining(now)]));
  },
  PROPERTY_TIMEOUT
);
