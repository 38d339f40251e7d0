import { defineConfig } from 'vitest/config';

// The declarations are compiled by a real tsc, which takes seconds on a busy machine.
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
