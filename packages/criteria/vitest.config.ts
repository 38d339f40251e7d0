import { defineConfig } from 'vitest/config';
import { patience } from '../../vitest.base.ts';

export default defineConfig({
  test: { ...patience, name: 'criteria', include: ['src/**/*.test.ts'] },
});
