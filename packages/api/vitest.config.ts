import { defineConfig } from 'vitest/config';
import { patience } from '../../vitest.base.ts';

export default defineConfig({
  test: {
    ...patience,
    name: 'api',
    globalSetup: '@tieuchi/db/testing/global-setup',
  },
});
