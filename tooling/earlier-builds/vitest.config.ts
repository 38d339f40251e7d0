import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'earlier-builds',
    include: ['src/**/*.test.ts'],
    globalSetup: '@tieuchi/db/testing/global-setup',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
