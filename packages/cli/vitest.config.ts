import { defineConfig } from 'vitest/config';
import { patience } from '../../vitest.base.ts';

export default defineConfig({
  test: {
    ...patience,
    name: 'cli',
    globalSetup: '@tieuchi/db/testing/global-setup',
    include: ['src/**/*.test.ts'],
  },
});
