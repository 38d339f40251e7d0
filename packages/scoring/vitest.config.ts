import { defineConfig } from 'vitest/config';

// Properties run hundreds of dossiers each, which takes seconds on a busy machine.
export default defineConfig({
  test: { include: ['src/**/*.test.ts', 'test/**/*.test.ts'], testTimeout: 60_000 },
});
