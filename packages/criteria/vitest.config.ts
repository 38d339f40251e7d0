import { defineConfig } from 'vitest/config';

// Properties and hostile documents run hundreds of times each, which takes seconds on a busy machine.
export default defineConfig({
  test: { name: 'criteria', include: ['src/**/*.test.ts'], testTimeout: 60_000 },
});
