import startTestDatabases from '@tieuchi/db/testing/global-setup';
import { openInputServer } from './input-server.ts';
import { type InputTally, runInputs } from './run-inputs.ts';

/** The whole run, on a database server of its own. */
export async function soakInputs(seed: number): Promise<InputTally> {
  const stop = await startTestDatabases();
  try {
    const server = await openInputServer();
    const progress = (sent: number) => {
      if (process.stdout.isTTY) process.stdout.write(`\r${sent} requests`);
    };
    const tally = await runInputs(server, { seed, share: 1, progress });
    if (process.stdout.isTTY) process.stdout.write('\r');
    await server.close();
    return tally;
  } finally {
    await stop?.();
  }
}
