import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'cli',
    globalSetup: '@tieuchi/db/testing/global-setup',
    include: ['src/**/*.test.ts'],
    // Every test of a command starts a process of its own, slow on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
