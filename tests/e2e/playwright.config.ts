// Chromium against the built site, served as `npm start` serves it.
import { defineConfig } from '@playwright/test';

const chromium = process.env['EVENKEEL_CHROMIUM'];
const port = Number(process.env['EVENKEEL_PORT'] ?? 4311);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // Each of the two waits for its engine or its page half of the time.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    // Allowed where that is what a test is about.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}/`,
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        // One process for all tabs of a window, so that they share what was compiled.
        '--process-per-site',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync'
      ]
    }
  },
  webServer: {
    command: 'node src/cli/serve.js',
    cwd: '../..',
    url: `http://localhost:${port}/`,
    env: { PORT: String(port) },
    reuseExistingServer: false
  }
});
