import { defineConfig } from 'vitest/config';
import { patience, pure } from '../../vitest.base.ts';

export default defineConfig({
  test: { ...patience, ...pure, include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
