import { defineConfig } from 'vitest/config';
import { patience } from '../../vitest.base.ts';

export default defineConfig({
  test: {
    ...patience,
    name: 'db',
    globalSetup: './src/testing/global-setup.ts',
  },
});
