import { defineConfig } from 'vitest/config';

// A sample of the soak, and sets at every limit: seconds on a busy machine.
export default defineConfig({
  test: { name: 'soak', include: ['src/**/*.test.ts'], testTimeout: 120_000 },
});
