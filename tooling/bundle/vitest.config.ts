import { defineConfig } from 'vitest/config';
import { patience } from '../../vitest.base.ts';

export default defineConfig({ test: { ...patience, name: 'bundle' } });
