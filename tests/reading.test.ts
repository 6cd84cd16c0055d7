// How a cell is said to be read before it is, against the checker, which is the judge.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsOf } from '../src/lib/extracts/contract.ts';
import type { Column } from '../src/lib/extracts/contract.ts';
import type { DayOrder } from '../src/lib/extracts/records.ts';
import { EXTRACTS } from '../src/lib/extracts/registry.ts';
import { readingOf } from '../src/lib/intake/reading.ts';
import { rawRecords, typedRecords, fieldsFor } from '../src/lib/warehouse/check.ts';
import { openNative } from '../src/lib/warehouse/native.ts';
import { createSchema } from '../src/lib/warehouse/schema.ts';
import type { Warehouse } from '../src/lib/warehouse/warehouse.ts';
import { recordsOf } from './support/force.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openNative();
  await createSchema(warehouse);
});
afterAll(() => warehouse.close());

/** Texts that every kind of column is tried with. */
const CORPUS = [
  ...[
    '2026-09-30',
    '2026-9-3',
    '2026-02-29',
    '2024-02-29',
    '0001-01-01',
    '0000-01-01',
    '9999-12-31',
    '2026-09-30 '
  ],
  ...['30/09/2026', '1/2/2026', '31/02/2026', '29/02/2024', '09/30/2026', '00/01/2026', '1/1/0000', '1/1/26'],
  ...['2026-09-30T14:05', '2026-09-30 14:05', '2026-09-30T14:05:59', '2026-09-30T24:00', '2026-09-30T9:05'],
  ...['30/09/2026 14:05', '1/2/2026 23:59:59', '30/09/2026 14:60', '30/09/2026T14:05', '2026-09-30T14:05:60'],
  ...['2026-09', '2026-13', '2026-00', '26-09'],
  ...[
    '0',
    '1',
    '-1',
    '+1',
    '1.5',
    '.5',
    '5.',
    '1e3',
    'NaN',
    'Infinity',
    '1,000',
    '£5',
    '48',
    '48.01',
    '0.0',
    '-0'
  ],
  ...['2147483647', '2147483648', '-2147483649', '99999999999999999999', '1.0', '1.00', '1.01', '2101'],
  ...['yes', 'NO', 'y', 'True', 'FALSE', '2', 'yes.', 'not known'],
  ...[
    'high',
    'High',
    'VERY HIGH',
    'very-high',
    'Very  High',
    ' _high_ ',
    'VH',
    'n/a',
    'N/A',
    'nppv2',
    'NPPV 2',
    'sc'
  ],
  ...['1:1', 'Other', 'other', 'MTWTF--', 'mtwtf--', 'Mon-Fri', 'MTWTF-', '-------'],
  ...[
    'C-1',
    'A_b.c:9',
    'Jane Doe',
    'é',
    'x'.repeat(64),
    'x'.repeat(65),
    'é'.repeat(200),
    'é'.repeat(201),
    '😀'.repeat(200)
  ],
  ...['\u00a0', ' \t', '\u00a0high\u00a0', 'a\nb', "O'Neill", '"', '-', '_', '=1+1']
];

async function judged(extract: (typeof EXTRACTS)[number], column: Column, dayOrder: DayOrder) {
  const bytes = new TextEncoder().encode(CORPUS.map((text) => `"${text.replaceAll('"', '""')}"\n`).join(''));
  const records = { ...recordsOf(extract.id, []), columns: [column.name], bytes, dayOrder, isPlain: false };
  const fields = fieldsFor(extract, records).filter((field) => field.column.name === column.name);
  const slot = await warehouse.attach(records.bytes);
  try {
    const typed = typedRecords(rawRecords(slot, records), { extract, fields, records });
    const limits = [
      ...(column.least === undefined
        ? []
        : [`${column.name} ${column.aboveLeast ? '<=' : '<'} ${column.least}`]),
      ...(column.most === undefined ? [] : [`${column.name} > ${column.most}`])
    ];
    return await warehouse.rows(
      `select c0 is null as is_blank, ${column.name} is null or ${limits.join(' or ') || 'false'} as is_refused, ` +
        `${column.name}::varchar as value from (${typed}) order by record_number`
    );
  } finally {
    await warehouse.detach(slot);
  }
}

/** As the checker's text of a value is compared with the reading's. */
function sameText(column: Column, value: string): string {
  if (column.kind === 'moment')
    return value.length === 10 ? `${value} 00:00:00` : `${value.replace('T', ' ')}:00`.slice(0, 19);
  if (column.kind === 'yes_no') return String(value === 'yes');
  return value;
}

const CASES = EXTRACTS.flatMap((extract) => columnsOf(extract).map((column) => ({ extract, column })));

test.each(['year_first', 'day_first'] as const)('every column of every extract, %s', async (dayOrder) => {
  for (const { extract, column } of CASES) {
    const rows = await judged(extract, column, dayOrder);
    expect(rows).toHaveLength(CORPUS.length);
    for (const [index, row] of rows.entries()) {
      const cell = CORPUS[index]!;
      const reading = readingOf(column, cell, { dayOrder, values: new Map() });
      const expected = row['is_blank']
        ? column.required
          ? 'problem'
          : 'blank'
        : row['is_refused']
          ? 'problem'
          : 'value';
      expect([extract.id, column.name, cell, reading.kind]).toEqual([
        extract.id,
        column.name,
        cell,
        expected
      ]);
      if (reading.kind === 'value' && column.kind !== 'number' && column.kind !== 'whole_number')
        expect([column.name, cell, sameText(column, reading.value)]).toEqual([
          column.name,
          cell,
          row['value']
        ]);
    }
  }
});
