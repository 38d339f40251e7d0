import { defineConfig } from 'vitest/config';
import { patience } from '../../vitest.base.ts';

export default defineConfig({
  test: {
    ...patience,
    name: 'earlier-builds',
    include: ['src/**/*.test.ts'],
    globalSetup: '@tieuchi/db/testing/global-setup',
  },
});
