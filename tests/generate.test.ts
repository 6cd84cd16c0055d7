// The sample generator: the same seed gives the same bytes, the committed sample is its output, and all that was planted is there.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeSet } from '../src/cli/generate/build.ts';
import { apportioned, nationalScale } from '../src/cli/generate/plan-national.ts';
import { sampleForce, sampleScale } from '../src/cli/generate/plan-sample.ts';
import { situations, situationsTable } from '../src/cli/generate/situations.ts';
import { columnsOf } from '../src/lib/extracts/contract.ts';
import { EXTRACTS } from '../src/lib/extracts/registry.ts';
import { matches, root, rowsWhere, sample, table, type CsvRow, type Where } from './support/sample.ts';

const folders: string[] = [];

const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'generate-'));
  folders.push(folder);
  return folder;
};

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const hashesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')
      ])
  );

const shareOf = (rows: readonly CsvRow[], where: Where): number =>
  rows.filter((row) => matches(row, where)).length / rows.length;

describe('the bytes', () => {
  it('are the same for the same seed and others for another', () => {
    const [once, again, other] = [freshFolder(), freshFolder(), freshFolder()];
    writeSet(7, sampleScale, once);
    writeSet(7, sampleScale, again);
    writeSet(8, sampleScale, other);
    expect(hashesOf(again)).toEqual(hashesOf(once));
    expect(hashesOf(other)['cases.csv']).not.toBe(hashesOf(once)['cases.csv']);
  });

  it('of the committed sample are what seed 2026 gives', () => {
    const folder = freshFolder();
    writeSet(2026, sampleScale, folder);
    expect(hashesOf(sample)).toEqual(hashesOf(folder));
  });

  it('are those that the manifest names, with the right number of rows', () => {
    const manifest = JSON.parse(readFileSync(join(sample, 'manifest.json'), 'utf8')) as {
      as_of: string;
      extracts: { file: string; rows: number; sha256: string }[];
    };
    const hashes = hashesOf(sample);
    expect(manifest.as_of).toBe('2026-09-30');
    expect(manifest.extracts.map(({ file }) => file)).toEqual([
      ...EXTRACTS.map(({ file }) => file),
      'boundaries.geojson'
    ]);
    for (const { file, rows, sha256 } of manifest.extracts) {
      expect(sha256, file).toBe(hashes[file]);
      if (file.endsWith('.csv')) expect(table(file.replace('.csv', '')).length, file).toBe(rows);
    }
  });

  it('start with the columns of the contract, in its order', () => {
    for (const extract of EXTRACTS) {
      const [header] = readFileSync(join(sample, extract.file), 'utf8').split('\n', 1);
      expect(header).toBe(
        columnsOf(extract)
          .map(({ name }) => name)
          .join(',')
      );
    }
  });

  it('are few enough to ship', () => {
    const bytes = readdirSync(sample).reduce((sum, name) => sum + readFileSync(join(sample, name)).length, 0);
    expect(bytes).toBeLessThan(12_000_000);
  });
});

describe('the sample force', () => {
  const counted = () => rowsWhere('cases', { management: 'active', closed_on: '' });

  it('has 6 units, about 60 officers, 2,800 cases and 20 areas with a boundary each', () => {
    expect(table('units')).toHaveLength(6);
    expect(rowsWhere('officers', { ended_on: '' }).length).toBeGreaterThan(55);
    expect(rowsWhere('officers', { ended_on: '' }).length).toBeLessThan(70);
    expect(table('cases')).toHaveLength(2800);
    expect(table('areas')).toHaveLength(20);
  });

  it('has a risk mix near 2, 18, 30 and 50 per cent, and few not assessed', () => {
    const bounds = {
      very_high: [1, 3],
      high: [15, 19],
      medium: [28, 34],
      low: [46, 54],
      not_assessed: [0.3, 2]
    };
    for (const [risk_level, [least = 0, most = 0]] of Object.entries(bounds)) {
      for (const rows of [table('cases'), counted()]) {
        expect(100 * shareOf(rows, { risk_level }), risk_level).toBeGreaterThanOrEqual(least);
        expect(100 * shareOf(rows, { risk_level }), risk_level).toBeLessThanOrEqual(most);
      }
    }
    expect(shareOf(table('cases'), { management: 'active' })).toBeGreaterThan(0.68);
  });

  it('keeps 24 month-ends and 16 Sundays, grows, and ends where the cases begin', () => {
    const days = [...new Set(table('case_history').map((row) => row['as_of'] ?? ''))];
    expect(days).toHaveLength(40);
    expect(days).toEqual([...days].sort());
    expect([days[0], days.at(-1)]).toEqual(['2024-09-30', '2026-09-27']);
    const first = rowsWhere('case_history', { as_of: '2024-09-30' }).length;
    expect(2800 / first).toBeGreaterThan(1.06);
    expect(2800 / first).toBeLessThan(1.2);
    const last = new Map(
      rowsWhere('case_history', { as_of: '2026-09-27' }).map((row) => [row['case_id'], row])
    );
    for (const one of rowsWhere('cases', { closed_on: '' })) {
      const opened = one['opened_on'] ?? '';
      expect(last.has(one['case_id']), `${one['case_id']} opened ${opened}`).toBe(opened <= '2026-09-27');
    }
    const kept = counted().filter(
      (one) => last.get(one['case_id'])?.['lead_officer_id'] === one['lead_officer_id']
    );
    expect(kept.length / counted().length).toBeGreaterThan(0.97);
  });

  it('sorts the history by day and case, and leads every case by somebody who was there', () => {
    const people = new Map(table('officers').map((row) => [row['officer_id'], row]));
    let before = '';
    let misplaced = 0;
    for (const row of table('case_history')) {
      const key = `${row['as_of']}/${row['case_id']}`;
      expect(key > before).toBe(true);
      before = key;
      const lead = people.get(row['lead_officer_id']);
      const day = row['as_of'] ?? '';
      if (row['lead_officer_id'] && !lead) expect(row['lead_officer_id']).toBe('known');
      if (lead && ((lead['started_on'] ?? '') > day || (lead['ended_on'] && lead['ended_on'] < day)))
        misplaced++;
    }
    expect(misplaced / table('case_history').length).toBeLessThan(0.005);
  });

  it('has part-timers, joiners, leavers, vacancies, maternity, long sickness and every kind of role', () => {
    expect(table('officers').filter((row) => Number(row['contracted_hours']) < 37).length).toBeGreaterThan(5);
    expect(table('officers').filter((row) => row['ended_on']).length).toBe(5);
    expect(new Set(table('officers').map((row) => row['role'])).size).toBe(7);
    expect(rowsWhere('posts', { officer_id: '' }).length).toBe(6);
    expect(rowsWhere('absences', { kind: 'maternity' }).length).toBeGreaterThan(0);
  });

  it('has borders that neighbours share: every inner stretch is walked once each way', () => {
    const { features } = JSON.parse(readFileSync(join(sample, 'boundaries.geojson'), 'utf8')) as {
      features: { properties: { area_id: string }; geometry: { coordinates: number[][][] } }[];
    };
    expect(features.map(({ properties }) => properties.area_id)).toEqual(
      table('areas').map((row) => row['area_id'])
    );
    const walked = new Map<string, number>();
    for (const { geometry } of features) {
      const ring = geometry.coordinates[0] ?? [];
      expect(ring.at(-1)).toEqual(ring[0]);
      ring.slice(1).forEach((point, index) => {
        const stretch = `${ring[index]}>${point}`;
        walked.set(stretch, (walked.get(stretch) ?? 0) + 1);
      });
    }
    const back = (stretch: string) => stretch.split('>').reverse().join('>');
    const inner = [...walked.keys()].filter((stretch) => walked.has(back(stretch)));
    expect(Math.max(...walked.values())).toBe(1);
    expect(inner).toHaveLength(2 * 6 * (4 * 4 + 5 * 3));
    expect(walked.size - inner.length).toBe(6 * (5 + 5 + 4 + 4));
  });
});

describe('what was planted on purpose', () => {
  it.each(situations.map((one) => [one.id, one] as const))('%s is in the files', (_, one) => {
    expect(one.evidence.length).toBeGreaterThan(0);
    for (const { extract, where, count = 1 } of one.evidence) {
      expect(rowsWhere(extract, where).length, `${extract} ${JSON.stringify(where)}`).toBe(count);
    }
  });

  it('has ids of its own and is listed in data/README.md', () => {
    expect(new Set(situations.map(({ id }) => id)).size).toBe(situations.length);
    expect(readFileSync(join(root, 'data/README.md'), 'utf8')).toContain(situationsTable());
  });

  it('includes the one lead who is not in officers', () => {
    const known = new Set(table('officers').map((row) => row['officer_id']));
    const dangling = EXTRACTS.flatMap(({ id }) =>
      table(id).flatMap((row) =>
        Object.entries(row).filter(
          ([name, value]) => /officer_id|supervisor_id|assessor_id/.test(name) && value && !known.has(value)
        )
      )
    );
    expect(dangling).toEqual([['lead_officer_id', 'X-31']]);
  });
});

describe('the national set', () => {
  it('has 43 forces, 100,000 cases and 2,500 people, before a row is written', () => {
    const forces = [...nationalScale(2026).forces()];
    const cases = forces.reduce((sum, force) => sum + force.caseRows, 0);
    const people = forces.flatMap((force) => force.officers.map(({ officerId }) => officerId));
    expect([forces.length, cases, people.length, new Set(people).size]).toEqual([43, 100_000, 2_500, 2_500]);
  });

  it('has supervisors who exist, in every force', () => {
    for (const force of [sampleForce, ...nationalScale(2026).forces()]) {
      const known = new Set(force.officers.map(({ officerId }) => officerId));
      for (const { officerId, supervisorId } of force.officers) {
        expect(
          supervisorId === null || (known.has(supervisorId) && supervisorId !== officerId),
          officerId
        ).toBe(true);
      }
    }
  });

  it('splits whole numbers so that the parts add up', () => {
    expect(apportioned(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportioned(7, [0, 3, 1])).toEqual([0, 5, 2]);
  });
});
