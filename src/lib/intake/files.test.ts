// Files brought together: each finds its place, and a refused one takes no other with it.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../tests/support/strength.ts';
import { EXTRACT_IDS } from '../extracts/registry.ts';
import { problemsOf } from './files.ts';
import { readFiles } from './open-node.ts';
import { sha256 } from '../shared/sha256.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const CASES = 'case_id,unit_id,category,risk_level,management,opened_on\nC-1,U-1,1,high,active,2026-01-05\n';
const UNITS = 'unit_id,unit_name,force_id\nU-1,North,F-1\n';
const file = (name: string, text: string) => ({ name, bytes: bytes(text) });
const manifest = (extracts: unknown[], as_of = '2026-09-30') =>
  file('manifest.json', JSON.stringify({ schema_version: 1, as_of, produced_by: 'administrator', extracts }));
const ids = (brought: Awaited<ReturnType<typeof readFiles>>) => problemsOf(brought).map(({ id }) => id);

test('the sample force is read whole, as of its manifest, with nothing to say', async () => {
  const folder = new URL('../../../data/sample/', import.meta.url);
  const files = readdirSync(folder).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(new URL(name, folder)))
  }));
  const brought = await readFiles(files);
  expect(problemsOf(brought)).toEqual([]);
  expect(brought.records.map(({ extract }) => extract).sort()).toEqual([...EXTRACT_IDS].sort());
  expect(brought.asOf).toBe(brought.manifest?.as_of);
  expect(brought.boundaries?.areaIds.length).toBeGreaterThan(0);
});

test('what systems leave in folders is passed over', async () => {
  const brought = await readFiles([
    file('.DS_Store', 'x'),
    file('out/Thumbs.db', 'x'),
    file('__MACOSX/._cases.csv', 'x'),
    file('out/cases.csv', CASES)
  ]);
  expect([brought.records.length, ids(brought)]).toEqual([1, []]);
});

test('a refused file leaves the others', async () => {
  const brought = await readFiles([file('cases.csv', CASES), file('units.csv', 'unit_id\nU-1\n')]);
  expect(brought.records.map(({ extract }) => extract)).toEqual(['cases']);
  expect(brought.refusals).toMatchObject([
    { file: 'units.csv', extract: 'units', problems: [{ id: 'missing-column' }] }
  ]);
});

test('two different files for one extract are both left out; the same bytes twice are not', async () => {
  const rivals = await readFiles([
    file('cases.csv', CASES),
    file('cases-2.csv', CASES.replace('C-1', 'C-2'))
  ]);
  expect([rivals.records.length, ids(rivals)]).toEqual([0, ['two-files-one-extract']]);
  expect(rivals.refusals[0]?.problems[0]?.sentence).toBe(
    'cases.csv and cases-2.csv are all cases, and only one file can be loaded for an extract.'
  );
  const copies = await readFiles([file('cases.csv', CASES), file('copy.csv', CASES)]);
  expect([copies.records.length, ids(copies)]).toEqual([1, ['already-loaded']]);
});

test('a manifest that fits says the as-of date', async () => {
  const entry = { file: 'cases.csv', rows: 1, sha256: (await sha256(bytes(CASES))).toUpperCase() };
  const brought = await readFiles([file('extracts/cases.csv', CASES), manifest([entry])]);
  expect([brought.asOf, brought.records.length, ids(brought)]).toEqual(['2026-09-30', 1, []]);
});

test('blank rows do not count against the manifest, and ragged ones do', async () => {
  const brought = await readFiles([
    file('cases.csv', `${CASES}\n,,,,,\nC-2\n`),
    manifest([{ file: 'cases.csv', rows: 2 }])
  ]);
  expect(ids(brought)).toEqual(['ragged-row']);
});

test('a manifest refuses only the file that does not match, and names the one that is missing', async () => {
  const brought = await readFiles([
    file('cases.csv', CASES),
    file('units.csv', UNITS),
    manifest([
      { file: 'cases.csv', rows: 2, sha256: '0'.repeat(64) },
      { file: 'units.csv', rows: 1 },
      { file: 'visits.csv' }
    ])
  ]);
  expect(brought.records.map(({ extract }) => extract)).toEqual(['units']);
  expect(ids(brought).sort()).toEqual(['manifest-hash', 'manifest-missing-file', 'manifest-row-count']);
});

test.each([
  ['{', 'it is not JSON'],
  ['{}', 'schema_version is not as it should be'],
  ['{"schema_version":1,"as_of":"30/09/2026","extracts":[]}', 'as_of is not as it should be']
])('a manifest %s can not be read', async (text, reason) => {
  const brought = await readFiles([file('manifest.json', text)]);
  expect(problemsOf(brought)[0]?.sentence).toBe(
    `manifest.json is not a manifest that can be read: ${reason}.`
  );
});

test('another as-of date than the manifest’s refuses everything, and the same one nothing', async () => {
  const files = [file('cases.csv', CASES), manifest([{ file: 'cases.csv' }])];
  const mixed = await readFiles(files, { asOf: '2026-08-31' });
  expect([mixed.records, mixed.asOf, ids(mixed)]).toEqual([[], null, ['mixed-as-of']]);
  expect(problemsOf(mixed)[0]?.sentence).toBe(
    'These files are as of different days: 2026-08-31 and 2026-09-30.'
  );
  expect((await readFiles(files, { asOf: '2026-09-30' })).records).toHaveLength(1);
});

test('what the reader says of a file holds: which extract it is, and what to drop', async () => {
  const brought = await readFiles(
    [file('x.csv', UNITS.replace('force_id', 'force_id,e-mail').replace('F-1', 'F-1,a@b.org'))],
    {
      files: new Map([['x.csv', { extract: 'units', columns: new Map([['E-mail', null]]) }]])
    }
  );
  expect(brought.records).toMatchObject([{ extract: 'units', ignoredHeaders: ['e-mail'] }]);
});

test('a file tells by which mapping it was read: the same for the same words in another order, none where none was needed', async () => {
  const read = async (columns: [string, string | null][]) => {
    const text = CASES.replace('category', 'Cat').replace('unit_id', 'Unit code');
    const mapping = { columns: new Map(columns) };
    const { records } = await readFiles([file('cases.csv', text)], {
      files: new Map(columns.length === 0 ? [] : [['cases.csv', mapping]])
    });
    return records[0]?.mapping;
  };
  const said: [string, string][] = [
    ['Cat', 'category'],
    ['Unit code', 'unit_id']
  ];
  const first = await read(said);
  expect(first).toEqual({ file: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await read(said.toReversed())).toEqual(first);
  expect(await read([...said, ['opened_on', 'opened_on']])).not.toEqual(first);
  const { records } = await readFiles([file('cases.csv', CASES)]);
  expect(records[0]?.mapping).toBeNull();
});

test('any JSON as manifest or boundaries, and any bytes beside them, give an outcome', async () => {
  const geometry = fc.record({
    type: fc.constantFrom('Polygon', 'MultiPolygon'),
    coordinates: fc.jsonValue()
  });
  const shape = fc.record({ properties: fc.record({ area_id: fc.constantFrom('AR-1', 2, null) }), geometry });
  const json = fc.oneof(
    fc.jsonValue(),
    fc.record({ type: fc.constant('FeatureCollection'), features: fc.array(shape) })
  );
  await fc.assert(
    fc.asyncProperty(
      json,
      fc.jsonValue(),
      fc.uint8Array({ maxLength: 40 }),
      async (shapes, stated, noise) => {
        const files = [
          file('b.geojson', JSON.stringify(shapes)),
          file('manifest.json', JSON.stringify(stated))
        ];
        const brought = await readFiles([...files, { name: 'units.csv', bytes: noise }]);
        expect(brought.refusals.every(({ problems }) => problems.length > 0)).toBe(true);
      }
    ),
    { numRuns: runs(500) }
  );
});
