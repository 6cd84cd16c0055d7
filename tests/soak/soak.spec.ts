// What `npm run soak` does: in one tab 200 loads and 2,000 changes of what is on show, and what the tab holds after each.
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { choose, CHOICES_A_TURN } from './choices.ts';
import { watched, type Held } from './held.ts';
import { begin, load } from './loads.ts';
import { EVERY, table } from './table.ts';

const OUT = 'out/soak';
const LOADS = Number(process.env['EVENKEEL_SOAK_LOADS'] ?? 200);

test(`${LOADS} loads and ${LOADS * CHOICES_A_TURN} changes in one tab`, async ({ page, browser }) => {
  mkdirSync(OUT, { recursive: true });
  const { held } = await watched(page, browser);
  const turns: Held[] = [];
  await begin(page);
  for (let turn = 1; turn <= LOADS; turn++) {
    await load(page, turn);
    await choose(page, turn);
    turns.push(await held());
    writeFileSync(`${OUT}/turns.json`, JSON.stringify(turns));
    if (turn % EVERY === 0) process.stdout.write(`${turn} loads, ${turn * CHOICES_A_TURN} changes\n`);
  }
  const text = table(turns);
  writeFileSync(`${OUT}/results.md`, text);
  process.stdout.write(`\n${text}`);
});
