import { defineConfig } from 'vitest/config';

/** All packages in one run: `npm test` counts it, and they share one test database server. */
export default defineConfig({
  test: {
    projects: [
      'packages/*',
      'apps/*',
      'tooling/soak',
      'tooling/bench',
      'tooling/bundle',
      'tooling/earlier-builds',
      'tooling/run',
    ],
  },
});
