// What is published of the contract is there to take away, under the page's own policy.
import { readFile } from 'node:fs/promises';
import { read as openWorkbook } from '@e965/xlsx';
import { expect, test, type Page } from './support/test.ts';

async function taken(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click()
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('the dictionary gives templates and schemas', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto('./dictionary#vetting');

  const csv = await taken(page, 'CSV template for Vetting');
  expect([csv.name, csv.bytes.toString()]).toEqual([
    'vetting.csv',
    'officer_id,level,granted_on,expires_on,status\n'
  ]);
  const xlsx = await taken(page, 'XLSX template for Vetting');
  expect([xlsx.name, openWorkbook(xlsx.bytes).SheetNames]).toEqual(['vetting.xlsx', ['vetting', 'README']]);

  const json = async (button: string) => {
    const { name, bytes } = await taken(page, button);
    return { name, schema: JSON.parse(bytes.toString()) };
  };
  expect(await json('JSON Schema of Vetting')).toMatchObject({
    name: 'vetting.schema.json',
    schema: { required: ['officer_id', 'level', 'status'] }
  });
  expect(await json('Table Schema of Vetting')).toMatchObject({
    name: 'vetting.table-schema.json',
    schema: { uniqueKeys: [['officer_id', 'level', 'granted_on']] }
  });
  const whole = await json('datapackage.json');
  expect(whole).toMatchObject({ name: 'datapackage.json', schema: { name: 'evenkeel-extracts' } });
  expect(whole.schema.resources.length).toBeGreaterThan(20);
  expect(errors).toEqual([]);
});

test('a card of an extract that was not brought gives its template too', async ({ page }) => {
  await page.goto('./');
  const { name } = await taken(page, 'XLSX template for Officers');
  expect(name).toBe('officers.xlsx');
});
