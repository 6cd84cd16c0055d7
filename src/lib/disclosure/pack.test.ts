// Which packs are read, and the one plain sentence for each that is not.
import { describe, expect, it } from 'vitest';
import { PACK_VERSION, packText, readPack, type PackHead } from './pack.ts';
import { PROTECTION_VERSION } from './protect.ts';

const HEAD: PackHead = {
  made_for: 'force',
  made_from: 'unit',
  build: 'abc',
  is_sample: false,
  as_of: '2026-09-30',
  units: [
    { unit_id: 'N', unit_name: 'North', force_id: 'F', force_name: 'Force', unit_type: null, region: null }
  ],
  settings: '{}',
  settings_hash: 'aa',
  inputs: [{ extract: 'officers', sha256: 'bb' }],
  figures: { caseload: [{ level: 'unit', cases: 3, state: null, is_small: true }] }
};

const bytes = (text: string) => new TextEncoder().encode(text);
const readAs = (over: object, reader: 'unit' | 'force' | 'welfare' = 'force') => {
  const found = readPack(bytes(JSON.stringify({ ...JSON.parse(packText(HEAD)), ...over })), reader);
  return 'fault' in found ? found.fault : 'read';
};

describe('a pack', () => {
  it('is read as it was made', () => {
    const found = readPack(bytes(packText(HEAD)), 'force');
    expect(found).toEqual({
      value: { pack_version: PACK_VERSION, protection_version: PROTECTION_VERSION, ...HEAD }
    });
  });

  it('made for another reader is refused', () => {
    expect(readAs({}, 'unit')).toBe(
      'This pack was made for the chief officer, and you read as the unit manager. Choose who reads, and open it again.'
    );
  });

  it.each([0, 1, '2', null])('of version %s is refused', (version) => {
    expect(readAs({ pack_version: version })).toContain(
      `of version ${version}, and version ${PACK_VERSION} is read here`
    );
  });

  it.each([
    ['no JSON', 'PK\u0003\u0004'],
    ['a list', '[1]'],
    ['a text', '"pack_version"'],
    ['something else', '{"as_of":"2026-09-30"}']
  ])('is not %s', (_, text) => {
    const found = readPack(bytes(text), 'force');
    expect(found).toEqual({ fault: 'The passphrase opens this file, but it holds no pack.' });
  });

  it.each<[string, object]>([
    ['no day', { as_of: '2026-02-30' }],
    ['no units', { units: [] }],
    ['a unit without a name', { units: [{ unit_id: 'N' }] }],
    ['no such reader', { made_for: 'anybody' }],
    ['rows that are no rows', { figures: { caseload: [[1]] } }],
    ['a cell that holds more', { figures: { caseload: [{ cases: { deep: 1 } }] } }],
    ['inputs without a hash', { inputs: [{ extract: 'officers' }] }],
    ['no settings', { settings: 7 }]
  ])('with %s is not complete', (_, over) => {
    expect(readAs(over)).toBe('This pack is not complete, so nothing of it was read. Ask for it again.');
  });
});
