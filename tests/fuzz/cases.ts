// Cases of the corpus, each built of a few words.
import { utf8 } from '../support/reading.ts';
import { odsOf, xlsxOf } from '../support/workbooks.ts';
import type { ReaderName } from './readings.ts';

export interface Case {
  readonly reader: ReaderName;
  readonly name: string;
  /** What it did. */
  readonly did: string;
  readonly bytes: () => Uint8Array;
  /** `read`, or what it is refused with now, in a few of the words. */
  readonly now: string;
}

export const many = (count: number, one: (index: number) => string, between = ''): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(between);
export const day = (at: number): string => new Date(at * 86_400_000).toISOString().slice(0, 10);

export const mapping = (did: string, now: string, said: string): Case => ({
  reader: 'mapping',
  name: 'mapping.json',
  did,
  now,
  bytes: () =>
    utf8(`{"mapping_version":1,"produced_for":"","tables":[{"extract":"cases","headers":["a"],${said}}]}`)
});

export const settings = (did: string, now: string, text: string): Case => ({
  reader: 'settings',
  name: 'settings.json',
  did,
  now,
  bytes: () => utf8(text)
});

export const log = (did: string, now: string, entries: string): Case => ({
  reader: 'log',
  name: 'log.json',
  did,
  now,
  bytes: () => utf8(`{"scrutiny_log_version":1,"size":0,"root":"","entries":[${entries}]}`)
});

export const xlsx = (did: string, now: string, rows: string, after = ''): Case => ({
  reader: 'xlsx',
  name: 'areas.xlsx',
  did,
  now,
  bytes: () => xlsxOf([{ name: 'areas', rows, after }], { shared: '<si><t>a</t></si>' })
});

export const ods = (did: string, now: string, tables: string, styles = ''): Case => ({
  reader: 'ods',
  name: 'areas.ods',
  did,
  now,
  bytes: () => odsOf(tables, styles)
});

export const table = (row: string, cell: string): string =>
  `<table:table table:name="areas"><table:table-row ${row}><table:table-cell office:value-type="float" ${cell}></table:table-cell></table:table-row></table:table>`;

export const csv = (did: string, now: string, text: string): Case => ({
  reader: 'csv',
  name: 'cases.csv',
  did,
  now,
  bytes: () => utf8(text)
});

export const CASE = 'U-1,1,high,active,2026-01-05';
export const snooze = (id: string, role = 'x') =>
  `{"kind":"snooze","id":"${id}","at":"2026-09-30T09:00:00.000Z","role":"${role}","unit_id":null,"rule":"load","until":"2026-09-30","reason":"x"}`;
export const merge = (id: string, leaf: string) =>
  `{"kind":"merge","id":"${id}","at":"2026-09-30T09:00:00.000Z","role":"x","unit_id":null,"root":"${leaf}","leaves":["${leaf}"]}`;

/** The central directory of an archive of which only so many entries are counted. */
export function counting(count: number, zip: Uint8Array): Uint8Array {
  zip.set([count, 0, count, 0], zip.length - 22 + 8);
  return zip;
}

export const zip = (did: string, now: string, bytes: () => Uint8Array): Case => ({
  reader: 'zip',
  name: 'september.zip',
  did,
  now,
  bytes
});
