// A saved workspace comes back as it was, or not at all.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isWorkspace, readWorkspace, workspaceBytes, type Workspace } from './workspace.ts';

const WORKSPACE: Workspace = {
  asOf: '2026-09-30',
  lens: 'welfare',
  ownUnit: 'N',
  isSample: false,
  settings: '{"schema_version":1}',
  mapping: null,
  scrutinyLog: '{"scrutiny_log_version":1}',
  turns: [
    [
      { name: 'officers.csv', bytes: strToU8('officer_id\nO1\n') },
      { name: 'folder/cases.csv', bytes: strToU8('case_id\nC1\n') }
    ],
    [{ name: '../officers.csv', bytes: new Uint8Array() }]
  ]
};

const withAbout = (change: (about: Record<string, unknown>) => object): Uint8Array => {
  const parts = unzipSync(workspaceBytes(WORKSPACE));
  const about = JSON.parse(strFromU8(parts['workspace.json']!)) as Record<string, unknown>;
  return zipSync({ ...parts, 'workspace.json': strToU8(JSON.stringify(change(about))) });
};

describe('a saved workspace', () => {
  it('comes back with every file, of any name, in the order in which they were brought', () => {
    const bytes = workspaceBytes(WORKSPACE);
    expect(isWorkspace(bytes)).toBe(true);
    expect(readWorkspace(bytes)).toEqual(WORKSPACE);
  });

  it('holds files under names that lead nowhere when another program unpacks it', () => {
    expect(Object.keys(unzipSync(workspaceBytes(WORKSPACE)))).toEqual([
      'workspace.json',
      'files/1/officers.csv',
      'files/2/folder_cases.csv',
      'files/3/__officers.csv'
    ]);
  });

  it('is not read where it is of another version, or says something else', () => {
    expect(readWorkspace(withAbout((about) => ({ ...about, workspace_version: 2 })))).toBeNull();
    expect(readWorkspace(withAbout((about) => ({ ...about, lens: 'anybody' })))).toBeNull();
    expect(readWorkspace(withAbout((about) => ({ ...about, as_of: '2026-02-30' })))).toBeNull();
    expect(readWorkspace(withAbout((about) => ({ ...about, more: 1 })))).toBeNull();
  });

  it('is not read where a file is missing, or it is no ZIP', () => {
    const missing = withAbout((about) => ({
      ...about,
      files: [{ turn: 0, name: 'officers.csv', path: 'files/9/officers.csv' }]
    }));
    expect(readWorkspace(missing)).toBeNull();
    expect(readWorkspace(workspaceBytes(WORKSPACE).slice(0, -40))).toBeNull();
    expect(readWorkspace(strToU8('{"pack_version":1}'))).toBeNull();
  });
});
