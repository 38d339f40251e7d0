import { defineConfig } from 'vitest/config';

// Workbooks are written and read whole, which is slow on a busy machine.
export default defineConfig({ test: { name: 'reports', testTimeout: 60_000 } });
