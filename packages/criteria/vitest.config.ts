import { defineConfig } from 'vitest/config';
import { patience, pure } from '../../vitest.base.ts';

export default defineConfig({
  test: { ...patience, ...pure, name: 'criteria', include: ['src/**/*.test.ts'] },
});
