import { defineConfig } from 'vitest/config';

// A few units through every contestant: that they agree, never how fast they are.
export default defineConfig({
  test: { name: 'bench', include: ['src/**/*.test.ts'], testTimeout: 60_000 },
});
