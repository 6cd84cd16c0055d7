// Draws the icons, and takes the pictures of the README from the built site, on the invented sample force.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { drawIcons } from './icons.js';

const folder = 'src/content/pictures';
const port = Number(process.env['EVENKEEL_PORT'] ?? 4312);

/** @type {readonly { file: string, page: string, unit: string }[]} */
const PICTURES = [
  { file: 'risk-ratio', page: 'Risk ratio', unit: 'E' },
  { file: 'resilience', page: 'Resilience', unit: 'S' },
  { file: 'vetting-and-training', page: 'Vetting and training', unit: 'S' }
];

mkdirSync(folder, { recursive: true });
const server = spawn(process.execPath, ['src/cli/serve.js'], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit']
});
await new Promise((resolve) => server.stdout.once('data', resolve));

const browser = await chromium.launch({
  ...(process.env['EVENKEEL_CHROMIUM'] ? { executablePath: process.env['EVENKEEL_CHROMIUM'] } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking'
  ]
});
try {
  await drawIcons(browser);
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, deviceScaleFactor: 1 });
  await page.goto(`http://localhost:${port}/`);
  await page.getByRole('button', { name: 'Open the sample force' }).click();
  await page.getByRole('link', { name: /Open the figures/ }).waitFor();
  for (const { file, page: title, unit } of PICTURES) {
    const links = page.getByRole('navigation', { name: 'Pages' });
    await links.getByRole('link', { name: title, exact: true }).click();
    await page.getByLabel('Unit', { exact: true }).selectOption(unit);
    await page.getByText('Working out').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show as a table' }).first().waitFor();
    await page.screenshot({ path: `${folder}/${file}.png` });
    process.stdout.write(`${folder}/${file}.png\n`);
  }
} finally {
  await browser.close();
  server.kill();
}
