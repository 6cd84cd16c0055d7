// Draws the icons of the installed app from icon.svg, for systems that take no SVG.
import { readFileSync, writeFileSync } from 'node:fs';

const GROUND = '#12436D';

/** `margin`: the part on each side that a system may cut off. */
const ICONS = [
  { file: 'icon-192.png', size: 192, margin: 0, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, margin: 0, ground: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, margin: 0.1, ground: GROUND }
];

/** @param {import('@playwright/test').Browser} browser */
export async function drawIcons(browser) {
  const icon = `data:image/svg+xml;base64,${readFileSync('static/icon.svg').toString('base64')}`;
  for (const { file, size, margin, ground } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const inner = Math.round(size * (1 - 2 * margin));
    await page.setContent(
      `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">` +
        `<img src="${icon}" width="${inner}" height="${inner}" alt="">`
    );
    await page.locator('img').evaluate((image) => /** @type {HTMLImageElement} */ (image).decode());
    writeFileSync(`static/${file}`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
