import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAuth } from '@tieuchi/api/auth';
import { connectDatabase } from '@tieuchi/db/connect';
import { migrateDatabase } from '@tieuchi/db/migrate';
import { OperatorError } from '@tieuchi/db/operator-error';
import { drawBox } from './announce.ts';
import { readConfiguration } from './configuration.ts';
import { claimPlace } from './database.ts';
import { prepareContent } from './first-content.ts';
import { Interrupted, Lifecycle } from './lifecycle.ts';
import { openLog } from './log.ts';
import { claimPort, listenFailure } from './port.ts';
import { buildServer } from './serve.ts';

const apps = ['editor', 'assessment'].map((name) => ({
  name,
  folder: fileURLToPath(new URL(`../../${name}/dist`, import.meta.url)),
}));

function ownVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? '';
}

/** Address for browsers when none was configured. */
function originOf(host: string, port: number): string {
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function start(lifecycle: Lifecycle): Promise<void> {
  const config = readConfiguration(process.env);
  const place = claimPlace(config, lifecycle);
  const port = await claimPort(config.port, config.host);
  const database = await place.open();
  const { appUrl, authSecret } = await migrateDatabase(database);
  lifecycle.checkpoint();
  const connection = connectDatabase({ url: appUrl });
  lifecycle.onClose(() => connection.close());
  const { db } = connection;
  const signIns = await prepareContent({ db, demo: config.demo, folder: place.folder });
  lifecycle.checkpoint();

  const origin = config.origin ?? originOf(config.host, port);
  const auth = createAuth({
    db,
    secret: authSecret,
    baseUrl: origin,
    secureCookies: origin.startsWith('https:'),
  });
  const logger = openLog(config.logLevel, config.databaseUrl ? undefined : place.folder);
  const { trustProxy } = config;
  const server = await buildServer({
    db,
    auth,
    logger,
    config: { origin, trustProxy, apps, version: ownVersion() },
  });
  lifecycle.onClose(() => server.close());
  try {
    await server.listen({ port, host: config.host });
  } catch (error) {
    throw listenFailure(error, port, config.host);
  }
  lifecycle.started();
  console.log(drawBox([`Tiêu Chí đang chạy: ${origin}`, ...signIns, 'Dừng bằng Ctrl-C.']));
  void database.lost.then(() => {
    console.error('✗ Cơ sở dữ liệu kèm sẵn đã dừng đột ngột nên máy chủ dừng theo; hãy chạy lại npm start.');
    return lifecycle.end(1);
  });
}

const lifecycle = new Lifecycle();

function fail(error: unknown): Promise<void> {
  if (error instanceof Interrupted) return lifecycle.end(0);
  console.error(error instanceof OperatorError ? `✗ ${error.message}` : error);
  return lifecycle.end(1);
}

// A terminal that is gone must not keep the database from being stopped.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
lifecycle.listen();
start(lifecycle).catch(fail);
