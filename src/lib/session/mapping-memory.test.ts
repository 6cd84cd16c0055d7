// How files were read by their reader's word: kept for the next of their kind, and handed out as a file.
import { describe, expect, it } from 'vitest';
import type { Inspection } from '../intake/inspection.ts';
import type { TextTable } from '../intake/table.ts';
import { isMappingFile, mappingsInWords, MappingMemory, type MappedBy } from './mapping-memory.svelte.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const table = (text: string): TextTable => ({
  origin: {
    file: 'export.csv',
    container: null,
    format: 'delimited',
    sha256: '',
    byteCount: text.length,
    encoding: 'utf-8'
  },
  name: 'export.csv',
  sheet: null,
  isHidden: false,
  bytes: bytes(text),
  numbering: 'lines',
  notices: []
});

const MONTHLY = table('case_id,unit_id,Risk lvl\nC1,N,high\n');
const inspection = {
  extract: { extract: 'cases', title: 'Cases', reason: '' },
  headers: ['case_id', 'unit_id', 'Risk lvl'].map((header, field) => ({ field, header }))
} as unknown as Inspection;
const mapping = { columns: new Map([['Risk lvl', 'risk_level']]) };

describe('a mapping', () => {
  it('is remembered for every table with the same headers', () => {
    const memory = new MappingMemory();
    expect(memory.for(MONTHLY)).toBeNull();
    memory.remember({ inspection, mapping });
    expect(memory.for(MONTHLY)).toMatchObject({
      by: 'earlier answers',
      mapping: { extract: 'cases', columns: mapping.columns }
    });
    expect(memory.for(table('case_id,unit_id,Risk\nC1,N,high\n'))).toBeNull();
  });

  it('is not kept of a table whose own names say it all', () => {
    const memory = new MappingMemory();
    memory.remember({ inspection, mapping: {} });
    expect(memory.text).toBeNull();
  });

  it('is saved as a file that reads the same table in another session', () => {
    const memory = new MappingMemory();
    memory.remember({ inspection, mapping });
    const saved = bytes(memory.text ?? '');
    expect(isMappingFile('ours.json', saved)).toBe(true);
    const other = new MappingMemory();
    expect(other.take('ours.json', saved).ok).toBe(true);
    expect(other.for(MONTHLY)).toMatchObject({ by: { file: 'ours.json' }, mapping: { extract: 'cases' } });
    expect(other.text).toBeNull();
  });

  it('that can’t be read is refused with a sentence', () => {
    const outcome = new MappingMemory().take('ours.json', bytes('{"mapping_version": 2}'));
    expect(outcome.ok ? [] : outcome.problems.map(({ id }) => id)).toEqual(['mapping-unreadable']);
  });
});

it('tells a mapping from other JSON', () => {
  expect(isMappingFile('manifest.json', bytes('{"schema_version": 1}'))).toBe(false);
  expect(isMappingFile('cases.csv', bytes('"mapping_version"'))).toBe(false);
});

it('says which files are read by which mapping', () => {
  expect(
    mappingsInWords(
      new Map<string, MappedBy>([
        ['a.csv', { file: 'ours.json' }],
        ['b.csv', { file: 'ours.json' }],
        ['c.csv', 'earlier answers']
      ])
    )
  ).toBe(
    'The mapping ours.json says how a.csv and b.csv are read. What you answered before says how c.csv is read.'
  );
});
