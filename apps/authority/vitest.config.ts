import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { patience } from '../../vitest.base.ts';

export default defineConfig({
  plugins: [react()],
  test: { ...patience, environment: 'jsdom', setupFiles: ['@tieuchi/ui/testing'] },
});
