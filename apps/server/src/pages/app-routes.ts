import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { fail } from '../requests/failures.ts';

/** One built browser app: where it is served and where its files lie. */
export interface BrowserApp {
  /** Without slashes: "editor" is served under /editor/. */
  readonly name: string;
  readonly folder: string;
}

/** Its routes are made in the browser: everything that does not look like a file gets the page. */
function isPage(path: string): boolean {
  return !/\/assets\/|\.[a-z0-9]{1,10}$/i.test(path);
}

/**
 * Serves a built app with its compressed siblings (`*.br`, `*.gz`). Files under assets/ carry their hash in the name and never
 * change; the page is asked for anew each time. Without a build the page answers 503.
 */
export async function routeApp(fastify: FastifyInstance, { name, folder }: BrowserApp): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  fastify.get(`/${name}`, { schema: { hide: true } }, (_, reply) => reply.redirect(`/${name}/`, 308));
  if (!built) {
    fastify.get(`/${name}/*`, { schema: { hide: true } }, (request, reply) => fail(request, reply, 503));
    return;
  }
  await fastify.register(
    async (scope) => {
      await scope.register(fastifyStatic, {
        root: folder,
        preCompressed: true,
        cacheControl: false,
        dotfiles: 'ignore',
        schemaHide: true,
        setHeaders(reply, path) {
          const hashed = path.includes('/assets/') || path.includes('\\assets\\');
          reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        },
      });
      scope.setNotFoundHandler((request, reply) => {
        const [path = ''] = request.url.split('?');
        if (request.method === 'GET' && isPage(path)) return reply.sendFile('index.html');
        return fail(request, reply, 404);
      });
    },
    { prefix: `/${name}` },
  );
}
