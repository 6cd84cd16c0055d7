// Any tampering with a log is found, and any honest merge verifies.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entries, merging, reviewEntry } from '../../../tests/support/scrutiny-log.ts';
import { runs } from '../../../tests/support/strength.ts';
import { compare, mergeLogs } from './compare.ts';
import { canonicalBytes, type Entry } from './entry.ts';
import { findRoot, leavesOf, proofOf, readLog, rootInHex, writeLog, type Log } from './log.ts';
import { hexOf } from './merkle.ts';
import { isSignatureRight, makeKey, signed } from './signature.ts';

const RUNS = { numRuns: runs(60) };

interface Tampering {
  readonly how: 'remove' | 'change' | 'swap' | 'insert';
  readonly log: Log;
}

const changed = (entry: Entry): Entry => ({ ...entry, role: `${entry.role} ` });

const tampering: fc.Arbitrary<{ honest: Log; tampered: Tampering }> = fc
  .record({
    size: fc.integer({ min: 2, max: 9 }),
    at: fc.nat(8),
    other: fc.integer({ min: 1, max: 8 }),
    how: fc.constantFrom('remove', 'change', 'swap', 'insert'),
    added: fc.nat(3)
  })
  .map(({ size, at, other, how, added }) => {
    const honest = entries('a', size);
    const log = [...honest];
    const place = at % size;
    const second = (place + 1 + (other % (size - 1))) % size;
    if (how === 'remove') log.splice(place, 1);
    if (how === 'change') log[place] = changed(log[place]!);
    if (how === 'swap') [log[place], log[second]] = [log[second]!, log[place]!];
    if (how === 'insert') log.splice(place, 0, reviewEntry('put-in'));
    return { honest, tampered: { how, log: [...log, ...entries('later', added)] } };
  });

describe('a log that was tampered with', () => {
  it('no longer has the root on paper, nor begins with the earlier copy', async () => {
    await fc.assert(
      fc.asyncProperty(tampering, async ({ honest, tampered: { log } }) => {
        expect(await findRoot(log, await rootInHex(honest))).toEqual({ as: 'nowhere' });
        expect((await compare(honest, log)).mine.length).toBeGreaterThan(0);
      }),
      RUNS
    );
  });

  it('is refused as a file, where its root was not made anew', async () => {
    await fc.assert(
      fc.asyncProperty(tampering, async ({ honest, tampered: { log } }) => {
        const file = { ...JSON.parse(await writeLog(honest)), entries: log };
        expect(await readLog(JSON.stringify(file))).toMatchObject({ ok: false });
      }),
      RUNS
    );
  });

  it('is told from one that grew on its own, and not merged', async () => {
    await fc.assert(
      fc.asyncProperty(
        // Cut off at its end it can't be told from an earlier copy.
        tampering.filter(({ honest, tampered: { log } }) => log.some(({ id }) => id === honest.at(-1)!.id)),
        async ({ honest, tampered: { log } }) => {
          expect((await compare(honest, log)).tampered).not.toEqual([]);
          expect(await mergeLogs(honest, log, merging('m'))).toMatchObject({ ok: false });
        }
      ),
      RUNS
    );
  });
});

const written = async (log: Log) => readLog(await writeLog(log));

describe('an honest log', () => {
  it('is read back as it was written, and proves each entry and each earlier root', async () => {
    const log = entries('a', 7);
    expect(await written(log)).toEqual({ ok: true, log });
    for (const index of log.keys()) expect(await proofOf(log, index)).toMatchObject({ holds: true });
    for (let size = 1; size < log.length; size += 1)
      expect(await findRoot(log, await rootInHex(log.slice(0, size)))).toMatchObject({ as: 'earlier', size });
    expect(await findRoot(log, await rootInHex(log))).toEqual({ as: 'now', size: 7 });
    expect(await findRoot(log, 'not a root')).toEqual({ as: 'no root' });
  });

  it('grown on by several people and merged again and again, verifies with every root that was ever printed', async () => {
    const steps = fc.array(
      fc.record({ who: fc.nat(2), other: fc.nat(2), added: fc.nat(2), isMerge: fc.boolean() }),
      { minLength: 1, maxLength: 7 }
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(3), steps, async (common, all) => {
        const begun = entries('p', common);
        const logs: Log[] = [begun, begun, begun];
        const printed: string[][] = [[], [], []];
        const merge = [0, 1, 2].map((who) => merging(`w${who}`));
        for (const [step, { who, other, added, isMerge }] of all.entries()) {
          if (isMerge) {
            const merged = await mergeLogs(logs[who]!, logs[other]!, merge[who]!);
            if (!merged.ok) throw new Error(merged.because.join('; '));
            logs[who] = merged.log;
            if (logs[other]!.length > 0) printed[who]!.push(await rootInHex(logs[other]!));
          } else logs[who] = [...logs[who]!, ...entries(`s${step}w${who}`, added)];
          if (logs[who]!.length > 0) printed[who]!.push(await rootInHex(logs[who]!));
        }
        for (const [who, log] of logs.entries()) {
          expect(await written(log)).toEqual({ ok: true, log });
          for (const root of printed[who]!) expect((await findRoot(log, root)).as).not.toBe('nowhere');
        }
      }),
      { numRuns: runs(40) }
    );
  });
});

it('a merge that names what is not there is refused', async () => {
  const merged = await mergeLogs(
    [...entries('p', 2), ...entries('a', 1)],
    [...entries('p', 2), ...entries('b', 2)],
    merging('m')
  );
  if (!merged.ok) throw new Error('not merged');
  expect(merged.added).toBe(2);
  const without = merged.log.filter(({ id }) => id !== 'b1');
  expect(await written(without)).toMatchObject({ ok: false, because: expect.stringContaining('merged in') });
});

describe('an entry', () => {
  it('has the same bytes whatever the order of its keys', () => {
    const entry = reviewEntry('a');
    const turned = Object.fromEntries(Object.entries(entry).reverse());
    expect(canonicalBytes(turned)).toEqual(canonicalBytes(entry));
    expect(new TextDecoder().decode(canonicalBytes({ b: 1e21, a: ['€', null] }))).toBe(
      '{"a":["€",null],"b":1e+21}'
    );
  });

  it('that is signed shows a change of anything in it, and only that', async () => {
    const key = await makeKey();
    expect(key.privateKey.extractable).toBe(false);
    const entry = await signed(reviewEntry('a'), key);
    expect(await isSignatureRight(entry)).toBe(true);
    expect(await isSignatureRight(changed(entry))).toBe(false);
    expect(await isSignatureRight({ ...entry, signature: { key: 'AA==', value: 'AA==' } })).toBe(false);
    expect(await isSignatureRight(reviewEntry('a'))).toBeNull();
    const other = await signed(reviewEntry('b'), key);
    expect(other.signature?.key).toBe(entry.signature?.key);
    expect(await written([entry, other])).toMatchObject({ ok: true });
  });
});

it('the program that the audit pack prints finds the same hashes and root in the file, without the app', async () => {
  const log = [...entries('a', 6), reviewEntry('é “b”', { decision: 'Fälle: 2 \u{1f5c2}' })];
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-log-'));
  try {
    const file = join(folder, 'log.json');
    writeFileSync(file, await writeLog(log));
    const program = join(import.meta.dirname, '../../content/check-log.js');
    const said = execFileSync(process.execPath, [program, file], { encoding: 'utf8' }).trim().split('\n');
    const leaves = (await leavesOf(log)).map(hexOf);
    expect(said).toEqual([
      ...leaves.map((leaf, at) => `entry ${at + 1}  ${leaf}`),
      `root  ${await rootInHex(log)}`
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
