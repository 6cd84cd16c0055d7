// The command line, in process, on a folder of a few rows.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { main } from '../../src/cli/report.ts';

const OFFICERS = `officer_id,unit_id,role,employment,started_on,ended_on,contracted_hours
O1,North,mosovo_officer,police_officer,2024-01-01,,37
O2,North,mosovo_officer,police_officer,2024-01-01,,37
O3,South,mosovo_officer,police_staff,2024-01-01,,18.5
`;
const CASES = `case_id,unit_id,lead_officer_id,category,risk_level,management,opened_on,shoe_size
C1,North,O1,1,high,active,2025-01-01,9
C2,North,O1,1,low,active,2025-01-01,9
C3,North,O2,1,medium,active,2025-01-01,9
C4,North,,1,very_high,active,2025-01-01,9
C5,South,O3,1,purple,active,2025-01-01,9

C6,South,O3,1,low,active,2025-01-01,9
`;

/** Runs on a folder with officers and cases, what they write, and what they say: anew for each test, or kept for all. */
export function reportRuns({ isKept = false } = {}) {
  const [before, after] = isKept ? [beforeAll, afterAll] : [beforeEach, afterEach];
  let folder: string;
  const spoken = { out: '', err: '' };
  const path = (...parts: string[]): string => join(folder, ...parts);
  const text = (...parts: string[]): Promise<string> => readFile(path(...parts), 'utf8');
  const json = async (...parts: string[]) => JSON.parse(await text(...parts));
  const lines = async (...parts: string[]): Promise<string[]> =>
    (await text(...parts)).split('\r\n').slice(0, -1);

  const run = (...options: string[]): Promise<number> =>
    main(['--extracts', path('in'), '--out', path('out'), ...options]);
  const runAsOf = (...options: string[]): Promise<number> => run('--as-of', '2026-09-30', ...options);

  // Hooks of the end go in the other order: it is taken away last.
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-test-'));
  });

  before(async () => {
    await mkdir(path('in'), { recursive: true });
    await writeFile(path('in', 'officers.csv'), OFFICERS);
    await writeFile(path('in', 'cases.csv'), CASES);
    Object.assign(spoken, { out: '', err: '' });
    vi.spyOn(process.stdout, 'write').mockImplementation((said) => ((spoken.out += said), true));
    vi.spyOn(process.stderr, 'write').mockImplementation((said) => ((spoken.err += said), true));
  });

  after(async () => {
    vi.restoreAllMocks();
    await rm(path('in'), { recursive: true });
    await rm(path('out'), { recursive: true, force: true });
  });

  return { path, text, json, lines, run, runAsOf, spoken };
}
