import { defineConfig } from 'vitest/config';
import { patience } from '../../vitest.base.ts';

export default defineConfig({
  test: {
    ...patience,
    name: 'soak',
    include: ['src/**/*.test.ts'],
    globalSetup: '../../packages/db/src/testing/global-setup.ts',
  },
});
