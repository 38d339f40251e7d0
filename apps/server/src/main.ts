import { OperatorError } from '@tieuchi/db/operator-error';
import { printableError } from './log/loggable-error.ts';
import { readConfiguration } from './start/configuration.ts';
import { claimPlace } from './start/database.ts';
import { Interrupted, Lifecycle } from './start/lifecycle.ts';
import { claimPort } from './start/port.ts';

async function start(lifecycle: Lifecycle): Promise<void> {
  const config = readConfiguration(process.env);
  const place = claimPlace(config, lifecycle);
  const port = await claimPort(config.port, config.host);
  // Loading the application takes as long as starting the database: do both at once.
  const [database, { runApplication }] = await Promise.all([place.open(), import('./start/application.ts')]);
  lifecycle.checkpoint();
  await runApplication({ config, database, port, folder: place.folder, lifecycle });
}

const lifecycle = new Lifecycle();

/** Exit code after a bug: `npm start` brings the server back, unlike after what only the operator can mend (1). */
const crashed = 70;

function fail(error: unknown): Promise<void> {
  if (error instanceof Interrupted) return lifecycle.end(0);
  console.error(printableError(error));
  return lifecycle.end(error instanceof OperatorError ? 1 : crashed);
}

// A terminal that is gone must not keep the database from being stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
lifecycle.listen();
// Started by `npm start`, which has been killed: nobody would stop this server any more.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
start(lifecycle).catch(fail);
