import { defineConfig } from '@playwright/test';

/** The browser to drive: one that is installed already, since a download of Playwright's own may be blocked. */
const executablePath = process.env.CHROME_PATH;

export default defineConfig({
  testDir: '.',
  outputDir: './test-results',
  globalSetup: './running-server.ts',
  // Files share nothing but, one worker's, a server of their own; the journey alone has the shared one.
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  // Bounds on what hangs, never a measure of speed: a machine with other work takes many times as long as a quiet one.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: './test-results/report.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    actionTimeout: 60_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    },
  },
});
