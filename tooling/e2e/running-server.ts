import { makeDataFolder, passwordIn, removeDataFolder, startServer } from './started-server.ts';

/** Where tests find the server: its address and the file with the demo accounts. */
export const addressVariable = 'TIEUCHI_E2E_ORIGIN';
export const accountsVariable = 'TIEUCHI_E2E_ACCOUNTS';

/** Starts the server that the tests of a run share, on a fresh demo data folder and a free port. */
export default async function start(): Promise<() => Promise<void>> {
  const folder = makeDataFolder();
  const server = await startServer({ folder });
  process.env[addressVariable] = server.origin;
  process.env[accountsVariable] = server.accountsFile;
  return async () => {
    await server.stop();
    removeDataFolder(folder);
  };
}

/** The password of a demo account of the shared server. */
export function passwordOf(username: string): string {
  return passwordIn(process.env[accountsVariable] ?? '', username);
}

/** The address of a page of the shared server. */
export function pageAt(path: string): string {
  return new URL(path, process.env[addressVariable]).href;
}
