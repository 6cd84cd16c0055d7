// A mapping file that comes after the file that it is about: that file is read again, and waits for its reader's word.
import { afterAll, describe, expect, it } from 'vitest';
import { engines, TWO_UNITS } from '../../../tests/support/pipeline.ts';
import { fileOf } from '../../../tests/support/force.ts';
import { utf8 } from '../../../tests/support/reading.ts';
import { nodeOpener } from '../intake/open-node.ts';
import { Force } from '../pipeline/force.ts';
import { askBy, Bringing, type Ask, type Tools } from './bringing.ts';
import { BroughtFiles, type BroughtFile } from './brought-files.ts';
import { MappingMemory } from './mapping-memory.svelte.ts';

const shared = await engines();
afterAll(async () => {
  shared.solver.close();
  await shared.warehouse.close();
});

const OFFICERS = fileOf('officers', TWO_UNITS.officers!);
const CASES = fileOf('cases', TWO_UNITS.cases!);
const HEADERS = new TextDecoder().decode(CASES.bytes).split('\n')[0]!.split(',');

const file = (name: string, bytes: Uint8Array): BroughtFile => ({ name, read: async () => bytes.slice() });

/** A mapping for tables with the headers of the cases, or with others. */
const mappingFile = (headers: readonly string[]): BroughtFile =>
  file(
    'ours.json',
    utf8(
      JSON.stringify({
        mapping_version: 1,
        produced_for: 'a test',
        tables: [{ extract: 'cases', headers, columns: { mappa_level: null }, values: {} }]
      })
    )
  );

async function begun() {
  const force = await Force.open(shared);
  await force.restore([]);
  const brought = new BroughtFiles();
  const memory = new MappingMemory();
  const asked: string[] = [];
  const ask: Ask = (asking) =>
    new Promise((answer) => {
      const shown = asking((word) => answer(word));
      asked.push(shown.about);
      if (shown.about === 'changes') shown.load(new Set());
      else shown.read();
    });
  const tools: Tools = {
    force,
    opener: nodeOpener,
    memory,
    brought,
    asOf: null,
    makeRoom: () => Promise.resolve(),
    ask
  };
  const bring = async (...files: readonly BroughtFile[]) => {
    const taken = await new Bringing(files, tools, null).run();
    brought.keep(files);
    return taken;
  };
  await bring(file(OFFICERS.name, OFFICERS.bytes), file(CASES.name, CASES.bytes));
  return { force, bring, asked };
}

const casesOf = (force: Force) => force.receipts.find(({ extract }) => extract === 'cases');

describe('a mapping file that comes later', () => {
  it('is followed for the loaded file that it is about, by its reader’s word', async () => {
    const { force, bring, asked } = await begun();
    expect(casesOf(force)?.mapping).toBeNull();
    const taken = await bring(mappingFile(HEADERS));
    expect(asked).toEqual(['changes']);
    expect([...taken.mappedBy]).toEqual([['cases.csv', { file: 'ours.json' }]]);
    expect(taken.notices).toEqual([]);
    expect(casesOf(force)?.mapping).not.toBeNull();
    expect(casesOf(force)?.accepted).toBe(3);
  });

  it('brought a second time, changes nothing and says so', async () => {
    const { force, bring, asked } = await begun();
    await bring(mappingFile(HEADERS));
    const receipt = casesOf(force);
    const taken = await bring(mappingFile(HEADERS));
    expect(asked).toEqual(['changes']);
    expect(taken.notices.map(({ id }) => id)).toEqual(['already-loaded']);
    expect(casesOf(force)).toEqual(receipt);
  });

  it('about other columns reads nothing again', async () => {
    const { force, bring, asked } = await begun();
    const receipt = casesOf(force);
    expect(await bring(mappingFile(['Ref', 'Who']))).toMatchObject({ notices: [], refusals: [] });
    expect(asked).toEqual([]);
    expect(casesOf(force)).toEqual(receipt);
  });

  it.each(['cases.csv', 'cases of October.csv'])(
    'beside a new file of the extract, %s, leaves the loaded one alone',
    async (name) => {
      const { force, bring } = await begun();
      const more = fileOf('cases', TWO_UNITS.cases!.slice(1));
      const taken = await bring(mappingFile(HEADERS), file(name, more.bytes));
      expect(taken.refusals).toEqual([]);
      expect(casesOf(force)).toMatchObject({ accepted: 2, file: name });
    }
  );
});

it('asks nobody about what was called off just before, and ends what is asked when that is', async () => {
  const off = new AbortController();
  const shown: string[] = [];
  const ask = askBy(off.signal, ({ about }) => shown.push(about));
  const asking = () => ask<void>((answer) => ({ about: 'questions', drafts: [], read: () => answer() }));
  const first = asking();
  off.abort(new Error('Called off'));
  await expect(first).rejects.toThrow('Called off');
  await expect(asking()).rejects.toThrow('Called off');
  expect(shown).toEqual(['questions']);
});
