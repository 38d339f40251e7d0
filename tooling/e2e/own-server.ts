import { test as base } from '@playwright/test';
import { makeDataFolder, removeDataFolder, type StartedServer, startServer } from './started-server.ts';

/** Tests on a server that nobody else of the run works with, shared by the files that use this `test`. */
export const test = base.extend<object, { server: StartedServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
    async ({}, use) => {
      const folder = makeDataFolder();
      const server = await startServer({ folder });
      await use(server);
      await server.stop();
      removeDataFolder(folder);
    },
    { scope: 'worker' },
  ],
});
