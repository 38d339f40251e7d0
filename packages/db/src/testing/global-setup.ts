import { startTestServer, testServerVariable } from './test-server.ts';

/**
 * Global set-up of vitest: one database server for the whole run, however many packages share the run. Test processes find it
 * in their environment, which they inherit.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[testServerVariable]) return undefined;
  const { server, stop } = await startTestServer();
  process.env[testServerVariable] = JSON.stringify(server);
  return async () => {
    delete process.env[testServerVariable];
    await stop();
  };
}
