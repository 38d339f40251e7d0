import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAuth } from '@tieuchi/api/auth';
import { connectDatabase } from '@tieuchi/db/connect';
import { migrateDatabase } from '@tieuchi/db/migrate';
import { openRooms } from '@tieuchi/db/rooms';
import { apps as appNames } from '@tieuchi/shell/places';
import { jobs } from '../jobs/registry.ts';
import { startJobs } from '../jobs/run-jobs.ts';
import { openLog } from '../log/open-log.ts';
import { buildServer } from '../serve.ts';
import { drawBox } from './announce.ts';
import type { Configuration } from './configuration.ts';
import type { OpenedDatabase } from './database.ts';
import { prepareContent } from './first-content.ts';
import type { Lifecycle } from './lifecycle.ts';
import { listenFailure } from './port.ts';

/** What has been made sure of before the application is loaded. */
export interface Foundation {
  readonly config: Configuration;
  readonly database: OpenedDatabase;
  /** Free a moment ago. */
  readonly port: number;
  readonly folder: string;
  readonly lifecycle: Lifecycle;
}

const apps = appNames.map((name) => ({
  name,
  folder: fileURLToPath(new URL(`../../../${name}/dist`, import.meta.url)),
}));

function ownVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? '';
}

/** Address for browsers when none was configured. */
function originOf(host: string, port: number): string {
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** As another role, at the place of the other address. */
function samePlace(url: string, other: string): string {
  const result = new URL(url);
  result.port = new URL(other).port;
  return result.href;
}

/** The first content in a connection of its own: servers that start at once wait for one another for longer than people would. */
async function prepareFirst(
  url: string,
  options: { readonly demo: boolean; readonly folder: string },
): Promise<string[]> {
  const connection = connectDatabase({ url, max: 1 });
  try {
    return await prepareContent({ db: connection.db, ...options });
  } finally {
    await connection.close();
  }
}

/** Migrates, seeds, serves and says where. Throws an OperatorError for what only the operator can mend. */
export async function runApplication({
  config,
  database,
  port,
  folder,
  lifecycle,
}: Foundation): Promise<void> {
  const { appUrl, authSecret } = await migrateDatabase(database);
  lifecycle.checkpoint();
  const signIns = await prepareFirst(appUrl, { demo: config.demo, folder });
  lifecycle.checkpoint();
  const rooms = openRooms({ url: appUrl });
  lifecycle.onClose(() => rooms.close());
  database.onReturn((ownerUrl) => rooms.moveTo(samePlace(appUrl, ownerUrl)));

  const origin = config.origin ?? originOf(config.host, port);
  const { logger, close } = openLog(config.logLevel, config.databaseUrl ? undefined : folder);
  lifecycle.onClose(close);
  const auth = createAuth({
    db: rooms.signingIn,
    secret: authSecret,
    baseUrl: origin,
    secureCookies: origin.startsWith('https:'),
    onFailure: (error) => logger.error({ err: error }, 'sign-in failed'),
  });
  const { trustProxy } = config;
  const server = await buildServer({
    rooms,
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
  lifecycle.onClose(startJobs(jobs, { db: rooms.saving, now: () => new Date(), logger }));
  lifecycle.started();
  console.log(drawBox([`Tiêu Chí đang chạy: ${origin}`, ...signIns, 'Dừng bằng Ctrl-C.']));
}
