// One tab in a browser of its own, for as long as it takes.
import { defineConfig } from '@playwright/test';
import browserTests from '../e2e/playwright.config.ts';

export default defineConfig(browserTests, {
  testDir: import.meta.dirname,
  outputDir: '../../test-results/soak',
  timeout: 0,
  expect: { timeout: 300_000 },
  use: { actionTimeout: 300_000 },
  workers: 1,
  reporter: [['list']]
});
