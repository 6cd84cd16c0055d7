// Copies of the files beside the figures, in which each row says what became of it.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { problemRecords } from '../src/lib/extracts/problem-list.ts';
import { nodeOpener } from '../src/lib/intake/open-node.ts';
import { openFiles } from '../src/lib/intake/open.ts';
import { workbookParts } from '../src/lib/intake/written-workbook.ts';
import { reportRuns } from './support/report.ts';

const { path, text, json, runAsOf, spoken } = reportRuns();

const copies = async () => (await readdir(path('out'))).filter((name) => name.includes('-checked'));

describe('--annotated', () => {
  it('writes a copy of each file, in which each row says what became of it', async () => {
    expect(await runAsOf('--annotated')).toBe(0);
    expect(await copies()).toEqual(['cases-checked.csv', 'officers-checked.csv']);
    expect((await text('out', 'cases-checked.csv')).replace(/^\ufeff/, '').split('\r\n')).toEqual([
      'Validation result,Errors,case_id,unit_id,lead_officer_id,category,risk_level,management,opened_on,shoe_size',
      'Passed,,C1,North,O1,1,high,active,2025-01-01,9',
      'Passed,,C2,North,O1,1,low,active,2025-01-01,9',
      'Passed,,C3,North,O2,1,medium,active,2025-01-01,9',
      'Passed,,C4,North,,1,very_high,active,2025-01-01,9',
      expect.stringMatching(
        /^Rejected,"?“purple” in risk_level is not .*C5,South,O3,1,purple,active,2025-01-01,9$/
      ),
      'Blank,,',
      'Passed,,C6,South,O3,1,low,active,2025-01-01,9',
      ''
    ]);
    expect(spoken.err).toBe('');
  });

  it('writes none without being asked', async () => {
    expect(await runAsOf()).toBe(0);
    expect(await copies()).toEqual([]);
  });

  it('writes them of a set that is refused too, also of the file of which no row could be loaded', async () => {
    await writeFile(
      path('in', 'cases.csv'),
      (await text('in', 'cases.csv')).replaceAll(',active,', ',idle,')
    );
    expect(await runAsOf('--annotated')).toBe(2);
    expect(await copies()).toEqual(['cases-checked.csv', 'officers-checked.csv']);
    expect(await text('out', 'cases-checked.csv')).not.toContain('Passed');
  });

  it('writes a workbook of a workbook, and its problems name the sheet', async () => {
    const rows = (await text('in', 'cases.csv'))
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    async function* batches() {
      yield rows;
    }
    const parts = await workbookParts('Cases', batches());
    await rm(path('in', 'cases.csv'));
    await writeFile(path('in', 'cases.xlsx'), parts);
    expect(await runAsOf('--annotated')).toBe(0);
    expect(await copies()).toEqual(['cases-checked.xlsx', 'officers-checked.csv']);
    const bytes = new Uint8Array(await readFile(path('out', 'cases-checked.xlsx')));
    const { tables } = await openFiles([{ name: 'copy.xlsx', bytes }], nodeOpener);
    expect(new TextDecoder().decode(tables[0]?.bytes)).toMatch(/\nRejected,.*,C5,.*\nBlank,/);
    const problems = problemRecords.parse(await json('out', 'problems.json'));
    expect(problems).toContainEqual(
      expect.objectContaining({ id: 'unknown-code', sheet: 'Cases', line: 6, numbering: 'rows', count: null })
    );
  });

  it('gives no copy of counselling to whoever may not see its rows, and says so', async () => {
    await writeFile(path('in', 'counselling.csv'), 'session_id,officer_id,outcome\nS1,O1,attended\n');
    expect(await runAsOf('--annotated', '--lens', 'force')).toBe(0);
    expect(await copies()).toEqual(['cases-checked.csv', 'officers-checked.csv']);
    expect(spoken.err).toMatch(/not told of single rows of counselling\.csv/);
    expect(await runAsOf('--annotated', '--lens', 'welfare')).toBe(0);
    expect(await copies()).toContain('counselling-checked.csv');
  });
});
