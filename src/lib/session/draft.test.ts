// A file being settled: questions stay where they were when they are answered, and the newest choice wins.
import { describe, expect, it } from 'vitest';
import type { HeaderMatch, Inspection, Question } from '../intake/inspection.ts';
import type { FileMapping } from '../intake/mapping.ts';
import type { TextTable } from '../intake/table.ts';
import { made, refused, type Outcome } from '../shared/outcome.ts';
import { asksOf, Draft } from './draft.svelte.ts';

const table = (name: string, sheet: string | null = null) =>
  ({ name, sheet, isHidden: false, origin: { file: 'cases.xlsx' } }) as TextTable;

const inspected = (asks: readonly Question[], headers: readonly Partial<HeaderMatch>[] = []) =>
  made({ asks, headers } as unknown as Inspection);

const value = (text: string) => ({ value: text, spelling: text, count: 1, nearest: null });
const LIKE = { kind: 'column-similar', header: 'Risk', proposal: 'risk_level', reason: '' } as const;

/** Asks whether “Risk” is risk_level until the mapping says so, and then what “vh” stands for until it says that. */
function cases(_: TextTable, { columns, values }: FileMapping): Outcome<Inspection> {
  if (columns?.get('Risk') === undefined) return inspected([LIKE]);
  if (columns.get('Risk') === null) return inspected([{ kind: 'column-missing', columns: ['risk_level'] }]);
  const isKnown = values?.get('risk_level')?.has('vh');
  return inspected(isKnown ? [] : [{ kind: 'unknown-values', column: 'risk_level', values: [value('vh')] }], [
    { header: 'Risk', column: 'risk_level' }
  ]);
}

const keysOf = (asks: Draft['asked']) => asks.map(({ key }) => key);

async function started(): Promise<Draft> {
  const draft = new Draft([table('cases.csv')], async (...question) => cases(...question));
  await draft.look({});
  return draft;
}

describe('a draft', () => {
  it('keeps what was asked in its place once it is answered, and adds what follows from the answer', async () => {
    const draft = await started();
    expect(keysOf(draft.open)).toEqual(['column-similar Risk']);
    await draft.chooseColumn('Risk', 'risk_level');
    expect(keysOf(draft.asked)).toEqual(['column-similar Risk', 'unknown-values risk_level vh']);
    expect(keysOf(draft.open)).toEqual(['unknown-values risk_level vh']);
    await draft.chooseValue('risk_level', 'vh', 'very_high');
    expect(draft.open).toEqual([]);
    expect(draft.asked).toHaveLength(2);
  });

  it('takes rows that its reader gives up for answered, until they say otherwise', async () => {
    const draft = await started();
    await draft.chooseColumn('Risk', 'risk_level');
    draft.waive('unknown-values risk_level vh', true);
    expect(draft.open).toEqual([]);
    draft.waive('unknown-values risk_level vh', false);
    expect(draft.open).toHaveLength(1);
  });

  it('leaves a header out when another takes its column', async () => {
    const draft = await started();
    await draft.chooseColumn('Risk', 'risk_level');
    await draft.chooseColumn('Level', 'risk_level');
    expect(draft.mapping.columns).toEqual(
      new Map([
        ['Risk', null],
        ['Level', 'risk_level']
      ])
    );
  });

  it('forgets what columns are when it is taken for another extract, but not which are left out', async () => {
    const draft = await started();
    await draft.chooseColumn('Risk', 'risk_level');
    await draft.chooseColumn('Surname', null);
    await draft.chooseExtract('visits');
    expect(draft.mapping).toEqual({ extract: 'visits', columns: new Map([['Surname', null]]) });
    expect(keysOf(draft.asked)).toEqual(['column-similar Risk']);
  });

  it('says why a choice can’t be followed, and keeps the one before', async () => {
    const problem = { id: 'x', severity: 'file', sentence: 'No.', advice: 'Else.' } as const;
    const draft = new Draft([table('cases.csv')], async (_, { headerRow }) =>
      headerRow === 9 ? refused(problem) : inspected([])
    );
    await draft.look({});
    await draft.chooseHeaderRow(9);
    expect(draft.fault).toBe(problem);
    expect(draft.mapping).toEqual({});
    await draft.chooseHeaderRow(2);
    expect(draft.fault).toBeNull();
    expect(draft.mapping).toEqual({ headerRow: 2 });
  });

  it('shows the newest choice, also where an older one is looked at longer', async () => {
    const waiting: (() => void)[] = [];
    const draft = new Draft([table('cases.xlsx, A', 'A'), table('cases.xlsx, B', 'B')], async () => {
      await new Promise<void>((look) => waiting.push(look));
      return inspected([]);
    });
    const [older, newer] = [draft.chooseSheet('A'), draft.chooseSheet('B')];
    waiting[1]?.();
    await newer;
    waiting[0]?.();
    await older;
    expect(draft.table.sheet).toBe('B');
    expect(draft.name).toBe('cases.xlsx');
  });
});

it('asks for a missing column only once nothing like it is left to settle', () => {
  const missing = { kind: 'column-missing', columns: ['risk_level', 'role'] } as const;
  expect(keysOf(asksOf([LIKE, missing]))).toEqual(['column-similar Risk', 'column-missing role']);
  expect(keysOf(asksOf([missing]))).toHaveLength(2);
});
