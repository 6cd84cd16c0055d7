// The XLSX templates: opened by other readers of workbooks, filled in, and brought back through the product's own door.
import { read as openWorkbook, utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { columnsOf, readingsOf } from '../src/lib/extracts/contract.ts';
import { EXTRACTS, extractById } from '../src/lib/extracts/registry.ts';
import { templateWorkbook } from '../src/lib/extracts/template-workbook.ts';
import { readFiles } from '../src/lib/intake/open-node.ts';
import { exampleRow } from './support/corpus.ts';

const bytesOf = async (id: (typeof EXTRACTS)[number]['id']) =>
  new Uint8Array(await (await templateWorkbook(extractById(id))).arrayBuffer());

describe.each(EXTRACTS.map((extract) => [extract.id, extract] as const))(
  'the template of %s',
  (id, extract) => {
    const columns = columnsOf(extract);

    test('has the header, an empty sheet below it, and a sheet that explains every column', async () => {
      const workbook = openWorkbook(await bytesOf(id));
      expect(workbook.SheetNames).toEqual([id, 'README']);
      const rows = utils.sheet_to_json<string[]>(workbook.Sheets[id]!, { header: 1, blankrows: false });
      expect(rows).toEqual([columns.map(({ name }) => name)]);
      const told = utils
        .sheet_to_json<string[]>(workbook.Sheets['README']!, { header: 1 })
        .map(([first]) => first);
      expect(told).toEqual(expect.arrayContaining(columns.map(({ name }) => name)));
    });

    test('offers a list for each coded column and a word on every column', async () => {
      const sheet = strFromU8(unzipSync(await bytesOf(id))['xl/worksheets/sheet1.xml']!);
      const lists = [...sheet.matchAll(/<formula1>"([^"]*)"<\/formula1>/g)].map(([, list]) => list);
      expect(lists).toEqual(
        columns
          .map(readingsOf)
          .filter((values) => values.length > 0)
          .map((values) => values.join(','))
      );
      const words = [...sheet.matchAll(/promptTitle="([^"]*)" prompt="([^"]*)"/g)];
      expect(new Set(words.map(([, title]) => title))).toEqual(
        new Set(columns.map(({ name }) => name.slice(0, 32)))
      );
      for (const [, , prompt = ''] of words) expect(prompt.length).toBeGreaterThan(20);
      expect(Number(/<dataValidations count="(\d+)"/.exec(sheet)?.[1])).toBe(
        sheet.match(/<dataValidation /g)?.length
      );
      expect(sheet.indexOf('<dataValidations')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
    });

    test('is read when it is filled in and brought back, and its second sheet is passed over', async () => {
      const workbook = openWorkbook(await bytesOf(id), { cellStyles: true });
      const example = exampleRow(extract);
      utils.sheet_add_aoa(workbook.Sheets[id]!, [columns.map(({ name }) => example[name])], { origin: 'A2' });
      const bytes = new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
      const { records, refusals } = await readFiles([{ name: `${id}.xlsx`, bytes }], { asOf: '2026-09-30' });
      expect(refusals).toEqual([]);
      expect(records.map(({ extract, recordCount }) => [extract, recordCount])).toEqual([[id, 1]]);
    });
  }
);

test('each column has its form before anything is typed', async () => {
  const parts = unzipSync(await bytesOf('visits'));
  const [styles, sheet] = ['xl/styles.xml', 'xl/worksheets/sheet1.xml'].map((part) =>
    strFromU8(parts[part]!)
  );
  const codes = new Map(
    [...styles!.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, form]) => [id, form])
  );
  const inside = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles!)?.[1] ?? '';
  const forms = [...inside.matchAll(/<xf ([^>]*)>/g)].map(([, xf = '']) =>
    codes.get(/numFmtId="(\d+)"/.exec(xf)?.[1] ?? '')
  );
  const found = [...sheet!.matchAll(/<col [^>]*>/g)].map(
    ([col]) => forms[Number(/style="(\d+)"/.exec(col)?.[1])]
  );
  const BY_KIND: Record<string, string> = { day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd&quot;T&quot;hh:mm' };
  expect(found).toEqual(columnsOf(extractById('visits')).map(({ kind }) => BY_KIND[kind] ?? '@'));
});
