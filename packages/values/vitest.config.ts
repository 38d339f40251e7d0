import { defineConfig } from 'vitest/config';

// Properties run hundreds of texts each, which takes seconds on a busy machine.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 } });
