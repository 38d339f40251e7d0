import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Chrome 109 is the last browser on Windows 7, still found in communes and provinces.
export default defineConfig({
  base: '/authority/',
  plugins: [react()],
  build: { target: ['chrome109', 'firefox115', 'safari16'] },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
