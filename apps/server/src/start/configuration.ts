import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OperatorError } from '@tieuchi/db/operator-error';

/** What whoever runs the installation decides, all of it by environment variables. */
export interface Configuration {
  /** PORT, 3000; 0: any free one. */
  readonly port: number;
  /** HOST, 127.0.0.1. */
  readonly host: string;
  /** DATABASE_URL; without it the server runs a database of its own. */
  readonly databaseUrl: string | undefined;
  /** DATABASE_APP_URL, for when the role in DATABASE_URL may not create roles. */
  readonly databaseAppUrl: string | undefined;
  /** TIEUCHI_DATA, `data` in the repository. */
  readonly dataFolder: string;
  /** TIEUCHI_DEMO=1 or 0; else only the default data folder without DATABASE_URL has demo users. */
  readonly demo: boolean;
  /** TIEUCHI_ORIGIN: the address that browsers use, when it is not this process's own. */
  readonly origin: string | undefined;
  /** TIEUCHI_TRUST_PROXY: how many proxies, or which addresses, may say who the client is. */
  readonly trustProxy: number | string | false;
  /** TIEUCHI_LOG_LEVEL, info. */
  readonly logLevel: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function readPort(text: string | undefined): number {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new OperatorError(`PORT="${text}" không phải số cổng; hãy dùng một số từ 1 đến 65535.`);
}

function readOrigin(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash)
    return url.origin;
  throw new OperatorError(
    `TIEUCHI_ORIGIN="${text}" không phải địa chỉ gốc; dạng đúng: https://tieuchi.tinh.gov.vn`,
  );
}

function readTrustProxy(text: string | undefined): number | string | false {
  if (!text || text === '0') return false;
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** Reads the environment; throws an OperatorError for a value that makes no sense. */
export function readConfiguration(env: Environment): Configuration {
  const databaseUrl = env.DATABASE_URL || undefined;
  const logLevel = env.TIEUCHI_LOG_LEVEL || 'info';
  if (!logLevels.includes(logLevel)) {
    throw new OperatorError(
      `TIEUCHI_LOG_LEVEL="${logLevel}" không hợp lệ; hãy dùng một trong: ${logLevels.join(', ')}.`,
    );
  }
  return {
    port: readPort(env.PORT),
    host: env.HOST || '127.0.0.1',
    databaseUrl,
    databaseAppUrl: env.DATABASE_APP_URL || undefined,
    dataFolder: env.TIEUCHI_DATA ? resolve(env.TIEUCHI_DATA) : resolve(repository, 'data'),
    demo: env.TIEUCHI_DEMO ? env.TIEUCHI_DEMO === '1' : !databaseUrl && !env.TIEUCHI_DATA,
    origin: readOrigin(env.TIEUCHI_ORIGIN),
    trustProxy: readTrustProxy(env.TIEUCHI_TRUST_PROXY),
    logLevel,
  };
}
