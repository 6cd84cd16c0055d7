// The command line as it is started: what a task imports only when it is needed is found then.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workbookOf } from './support/workbooks.ts';

test('a workbook is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evenkeel-'));
  try {
    const rows = [['unit_id', 'unit_name', 'force_id']];
    await writeFile(join(folder, 'units.xlsx'), workbookOf({ Units: rows }));
    const call = ['report', '--extracts', folder, '--as-of', '2026-09-30', '--out', join(folder, 'out')];
    const { stderr, status } = spawnSync(process.execPath, ['src/cli/run.js', ...call], { encoding: 'utf8' });
    expect(stderr).toContain('units.xlsx has a header and no rows');
    expect(status).toBe(2);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
