// The site under `npm run dev`: its workers are module scripts that import each other, and start all the same.
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { openSample } from './support/journey.ts';

const root = resolve(import.meta.dirname, '../..');

let server: ChildProcess;
let site: string;

/** The address that the server prints once it listens. */
const listening = (program: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let printed = '';
    program.stdout?.on('data', (text: Buffer) => {
      printed += text.toString();
      const [address] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
      if (address) found(address);
    });
    program.on('exit', () => failed(new Error(`The development server ended: ${printed}`)));
  });

test.beforeAll(async () => {
  const parameters = ['node_modules/vite/bin/vite.js', 'dev', '--port', '0'];
  server = spawn(process.execPath, parameters, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
  site = await listening(server);
});

test.afterAll(() => {
  server.kill();
});

test('the engine and the solver start while developing, and give a figure of resilience', async ({
  browser
}) => {
  test.setTimeout(300_000);
  const page = await browser.newPage({ baseURL: site });
  // The first visits make the server bundle packages, and it loads the page again whenever it has.
  await expect(async () => {
    await openSample(page);
    await page.getByRole('link', { name: 'Resilience', exact: true }).click();
    await expect(page.getByRole('figure', { name: /officers can be away, but not every two/ })).toBeVisible();
  }).toPass({ timeout: 200_000 });
  await expect(page.getByText('could not be worked out')).toHaveCount(0);
  await page.close();
});
