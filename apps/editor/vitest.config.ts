import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  // Whole pages are opened in jsdom, which is slow on a busy machine.
  test: { environment: 'jsdom', setupFiles: ['@tieuchi/ui/testing'], testTimeout: 30_000 },
});
