import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { patience } from '../../vitest.base.ts';

/** Served under /assessment/ by the server; Chrome 109 is the last browser on Windows 7. */
export default defineConfig({
  base: '/assessment/',
  plugins: [react()],
  build: {
    target: ['chrome109', 'firefox115', 'safari16'],
    manifest: true,
    // A data: URL in a style sheet is allowed by the policy, but a file is cached once for all pages.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  test: { ...patience, environment: 'jsdom', setupFiles: ['./test/setup.ts'] },
});
