import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { logRequests } from './log/request-log.ts';
import { type BrowserApp, routeApp } from './pages/app-routes.ts';
import { routeLanding } from './pages/landing-route.ts';
import { redirectMoved } from './pages/moved-routes.ts';
import { type ConnectionLimits, connectionOptions, usualLimits } from './requests/connection-limits.ts';
import { answerFailures, fail } from './requests/failures.ts';
import { createReadingTurns } from './requests/reading-turns.ts';
import { refuseForeignOrigins } from './requests/same-origin.ts';
import { addSecurityHeaders, headersWithoutHooks } from './requests/security-headers.ts';
import { routeAuth } from './routes/auth-routes.ts';
import { routeHealth } from './routes/health-route.ts';
import { routeRest } from './routes/rest-routes.ts';
import { routeTrpc } from './routes/trpc-routes.ts';
import type { Services } from './services.ts';

/** How the server presents itself. */
export interface ServeConfig {
  /** Address under which browsers reach it, such as "https://tieuchi.example.vn". */
  readonly origin: string;
  /** How many proxies, or which addresses (comma-separated), may say what the client's address is. */
  readonly trustProxy: number | string | false;
  readonly apps: readonly BrowserApp[];
  /** Of the software, for the OpenAPI document. */
  readonly version: string;
}

/** Everything that a server is made of. */
export interface BuildOptions extends Omit<Services, 'now' | 'readingTurns'> {
  readonly now?: () => Date;
  readonly config: ServeConfig;
  readonly logger?: FastifyBaseLogger;
  /** How long connections may keep it waiting, where not as usual. */
  readonly limits?: ConnectionLimits;
  /** Told the address of every route as it is made, for a check against those with a declared access. */
  readonly onRoute?: (url: string) => void;
}

function toTrust(
  proxies: number | string | false,
): string | false | ((address: string, hop: number) => boolean) {
  return typeof proxies === 'number' ? (_, hop) => hop < proxies : proxies;
}

/** Builds the whole server without listening: call `listen`, or `inject` in tests. */
export async function buildServer({
  config,
  logger,
  limits = usualLimits,
  ...given
}: BuildOptions): Promise<FastifyInstance> {
  const services: Services = {
    ...given,
    now: given.now ?? (() => new Date()),
    readingTurns: createReadingTurns(),
  };
  const fastify: FastifyInstance = Fastify({
    ...(logger && { loggerInstance: logger }),
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: toTrust(config.trustProxy),
    bodyLimit: 1024 * 1024,
    ...connectionOptions(limits),
    forceCloseConnections: 'idle',
    // A batch names all of its procedures in one path segment.
    routerOptions: { maxParamLength: 5_000 },
    // An address that cannot be decoded reaches neither routes nor hooks.
    frameworkErrors: (_, request, reply) => void fail(request, reply.headers(headersWithoutHooks), 400),
  });
  const { onRoute } = given;
  if (onRoute) fastify.addHook('onRoute', ({ url }) => onRoute(url));
  answerFailures(fastify);
  logRequests(fastify);
  await addSecurityHeaders(fastify, { https: config.origin.startsWith('https:') });
  refuseForeignOrigins(fastify, config.origin);
  await fastify.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    globalDecompression: false,
  });
  await fastify.register(swagger, {
    hideUntagged: true,
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Tiêu Chí', version: config.version },
      servers: [{ url: config.origin }],
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tieuchi.session_token' } },
      },
    },
  });
  redirectMoved(fastify);
  routeHealth(fastify, services);
  routeLanding(fastify, services);
  await routeAuth(fastify, services, config.origin);
  await routeTrpc(fastify, services);
  await routeRest(fastify, services);
  for (const app of config.apps) await routeApp(fastify, app);
  return fastify;
}
