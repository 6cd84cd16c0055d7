// The command line on files that have a force's own names, days and codes.
import { rm, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { reportRuns } from './support/report.ts';

const { path, json, lines, runAsOf, spoken } = reportRuns();

describe('files that have other names, days and codes', () => {
  const ABSENCES = `Absence by officer
Printed 30/09/2026

Ref,Who,Away for,First day,Last day
A1,O1,Poorly,14/09/2026,18/09/2026
A2,O2,Annual leave,1/9/2026,31/09/2026
Total,2,,,
`;
  const MAPPING = {
    mapping_version: 1,
    produced_for: 'The duty system of an invented force',
    tables: [
      {
        extract: 'absences',
        headers: ['Ref', 'Who', 'Away for', 'First day', 'Last day'],
        day_order: 'day_first',
        columns: { Ref: 'absence_id', Who: 'officer_id', 'Away for': 'kind' },
        values: { kind: { poorly: 'sickness' } }
      }
    ]
  };

  beforeEach(async () => {
    await writeFile(path('in', 'absences.csv'), ABSENCES);
    await writeFile(path('in', 'mapping.json'), JSON.stringify(MAPPING));
  });

  it('are read by their mapping, with places and values as they stand in the file', async () => {
    expect(await runAsOf('--mapping', path('in', 'mapping.json'))).toBe(0);
    const { inputs } = await json('out', 'run.json');
    expect(inputs).toContainEqual(
      expect.objectContaining({
        extract: 'absences',
        rows: 3,
        accepted: 1,
        rejected: 2,
        above_header: 3,
        mapping: { file: 'mapping.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }
      })
    );
    expect(inputs).toContainEqual(expect.objectContaining({ extract: 'cases', mapping: null }));
    const problems = (await json('out', 'problems.json')).filter(
      ({ extract }: Record<string, string>) => extract === 'absences'
    );
    expect(problems).toContainEqual(
      expect.objectContaining({ id: 'not-a-day', line: 6, column: 'ends_on', value: '31/09/2026' })
    );
    expect(problems).toContainEqual(expect.objectContaining({ id: 'rows-above-header', line: 4 }));
  });

  it('are given back row by row as they were read, with what stands above', async () => {
    expect(await runAsOf('--annotated', '--mapping', path('in', 'mapping.json'))).toBe(0);
    const copy = await lines('out', 'absences-checked.csv');
    expect(copy.map((line) => line.replace(/^\ufeff/, ''))).toEqual([
      ',,Absence by officer',
      ',,Printed 30/09/2026',
      ',,',
      'Validation result,Errors,Ref,Who,Away for,First day,Last day',
      'Passed,,A1,O1,Poorly,14/09/2026,18/09/2026',
      expect.stringMatching(
        /^Rejected,“31\/09\/2026” in ends_on .*,A2,O2,Annual leave,1\/9\/2026,31\/09\/2026$/
      ),
      expect.stringMatching(/^Rejected,.*,Total,2,,,$/)
    ]);
  });

  it('are refused without it, with advice that names it', async () => {
    await rm(path('in', 'mapping.json'));
    expect(await runAsOf()).toBe(2);
    expect(spoken.err).toMatch(/absences\.csv has no column.*--mapping/);
  });

  it('are told when a mapping knows other columns', async () => {
    await writeFile(
      path('in', 'absences.csv'),
      'absence_id,officer_id,kind,starts_on\nA1,O1,court,2026-09-01\n'
    );
    expect(await runAsOf('--mapping', path('in', 'mapping.json'))).toBe(0);
    expect(await json('out', 'problems.json')).toContainEqual(
      expect.objectContaining({ id: 'mapping-unused', extract: 'absences' })
    );
  });

  it('are not read by a mapping that is none', async () => {
    await writeFile(path('in', 'mapping.json'), JSON.stringify({ ...MAPPING, tables: [{}] }));
    expect(await runAsOf('--mapping', path('in', 'mapping.json'))).toBe(2);
    expect(spoken.err).toMatch(/not a mapping that can be read: tables, 1, extract is not as it should be/);
  });
});
