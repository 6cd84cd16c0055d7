// The sheets of a workbook: each that is an extract is read, and where several could be one, which counts is asked.
import { describe, expect, it } from 'vitest';
import { textTable } from '../../../tests/support/inspecting.ts';
import { CASES } from '../../../tests/support/reading.ts';
import type { TextTable } from '../intake/table.ts';
import { nameOfSheet } from '../intake/table.ts';
import type { Wish } from './bringing.ts';
import type { Draft } from './draft.svelte.ts';
import { draftsOf } from './drafts.ts';
import { MappingMemory } from './mapping-memory.svelte.ts';

const OFFICERS =
  'officer_id,unit_id,role,employment,started_on,contracted_hours\nO-1,N,mosovo_officer,police_staff,2024-01-01,37\n';
const NOTES = 'thing,remark\nx,y\n';

const sheet = (name: string, content: string, isHidden = false): TextTable => {
  const table = textTable(content, 'force.xlsx', { sheet: name, isHidden, numbering: 'rows' });
  return { ...table, name: nameOfSheet('force.xlsx', name) };
};
const drafted = (
  tables: readonly TextTable[],
  earlier: readonly Draft[] = [],
  wish: Wish | null = null,
  memory = new MappingMemory()
) => draftsOf(tables, { memory, earlier: new Map(earlier.map((each) => [each.key, each])), wish, watch: {} });
const keysOf = (draft: Draft | undefined) => draft?.open.map(({ key }) => key);
const sheetsOf = (tables: readonly TextTable[] | undefined) => tables?.map((each) => each.sheet);

describe('of a workbook', () => {
  it('each sheet that is an extract by itself asks nothing, and the others are left to be told', async () => {
    const drafts = await drafted([sheet('People', OFFICERS), sheet('Cases', CASES), sheet('Notes', NOTES)]);
    expect(drafts.map(({ name, open }) => [name, open])).toEqual([
      ['force.xlsx (sheet People)', []],
      ['force.xlsx (sheet Cases)', []]
    ]);
    expect(drafts.flatMap(({ passedOver }) => passedOver)).toEqual([]);
  });

  it('two sheets of one extract are one question, and only the sheet that is chosen is read', async () => {
    const tables = [sheet('August', CASES), sheet('September', CASES), sheet('People', OFFICERS)];
    const [cases, people] = await drafted(tables);
    expect([cases?.name, people?.name]).toEqual(['force.xlsx', 'force.xlsx (sheet People)']);
    expect(cases?.open).toEqual([
      { key: 'which-sheet', question: { kind: 'which-sheet', sheets: ['August', 'September'] } }
    ]);
    await cases?.chooseSheet('September');
    expect(keysOf(cases)).toEqual([]);
    expect(cases?.mapping).toEqual({ sheet: 'September' });
    expect(sheetsOf(cases?.passedOver)).toEqual(['August']);
  });

  it('of which no sheet is an extract, any can be chosen, hidden ones too', async () => {
    const [draft] = await drafted([sheet('Notes', NOTES), sheet('More', NOTES), sheet('Old', CASES, true)]);
    expect(keysOf(draft)).toEqual(['which-sheet', 'which-extract', 'which-header-row']);
    expect(sheetsOf(draft?.tables)).toEqual(['Notes', 'More', 'Old']);
    await draft?.chooseSheet('Old');
    expect(keysOf(draft)).toEqual([]);
    expect(sheetsOf(draft?.passedOver)).toEqual(['Notes', 'More']);
  });

  it('with one sheet beside hidden ones, that sheet is not asked for', async () => {
    const [draft] = await drafted([sheet('Notes', NOTES), sheet('Old', CASES, true)]);
    expect(keysOf(draft)).toEqual(['which-extract', 'which-header-row']);
    expect(sheetsOf(draft?.tables)).toEqual(['Notes', 'Old']);
  });

  it('a hidden sheet that its reader wants is said to be the one', async () => {
    const old = sheet('Old', CASES, true);
    const wish = { file: old.name, isAlone: true, isAsked: true, leaveOut: [] };
    const [draft] = await drafted([old], [], wish);
    expect([draft?.name, draft?.mapping]).toEqual([old.name, { sheet: 'Old' }]);
  });

  it('the sheet that was chosen stays chosen when another file is read anew', async () => {
    const tables = [sheet('August', CASES), sheet('September', CASES)];
    const earlier = await drafted(tables);
    await earlier[0]?.chooseSheet('September');
    const [again] = await drafted(tables, earlier);
    expect([again?.table.sheet, keysOf(again)]).toEqual(['September', []]);
  });

  it('the sheet that was chosen earlier is not asked for again', async () => {
    const memory = new MappingMemory();
    const tables = [sheet('August', CASES), sheet('September', CASES)];
    const [first] = await drafted(tables, [], null, memory);
    await first?.chooseSheet('September');
    memory.remember(first!);
    const [next] = await drafted(tables, [], null, memory);
    expect([next?.table.sheet, keysOf(next), next?.by]).toEqual(['September', [], 'earlier answers']);
  });
});
