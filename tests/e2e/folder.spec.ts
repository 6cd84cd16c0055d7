// A folder that is dropped on the page, as Chromium itself hands it over.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/test.ts';
import { isReady } from './support/exports.ts';
import { nothingLeaves } from './support/review.ts';

const sample = join(import.meta.dirname, '../../data/sample');

nothingLeaves();

test('a folder with folders in it is read whole, without what systems leave in it', async ({
  page
}, info) => {
  const folder = info.outputPath('extracts');
  mkdirSync(join(folder, 'more', 'deeper'), { recursive: true });
  cpSync(join(sample, 'officers.csv'), join(folder, 'officers.csv'));
  cpSync(join(sample, 'cases.csv'), join(folder, 'more', 'deeper', 'cases.csv'));
  writeFileSync(join(folder, '.DS_Store'), 'x');
  writeFileSync(join(folder, 'more', '~$cases.xlsx'), 'x');

  await page.goto('./');
  await page.getByLabel(/As of/).fill('2026-09-30');
  const box = await page.getByRole('button', { name: /Choose files/ }).boundingBox();
  const session = await page.context().newCDPSession(page);
  const at = { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });

  await isReady(page);
  await expect(page.getByText(/rows\s+=\s.*accepted/)).toHaveCount(2);
});
