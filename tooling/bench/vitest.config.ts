import { defineConfig } from 'vitest/config';
import { patience } from '../../vitest.base.ts';

// A few units through every contestant: that they agree, never how fast they are.
export default defineConfig({
  test: { ...patience, name: 'bench', include: ['src/**/*.test.ts'] },
});
