import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { FairQueue } from '@tieuchi/work/fair-queue';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { takeReadingTurns } from './reading-turns.ts';

const opened: FastifyInstance[] = [];
afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

/** A server whose answers are given one at a time, by hand; the first word of a cookie is the browser. */
function slowServer(readingTurns: FairQueue) {
  const server = Fastify();
  opened.push(server);
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const auth = { ...noAuth, browserOf: (headers: Headers) => headers.get('cookie') ?? undefined };
  void server.register(async (scope) => {
    takeReadingTurns(scope, { auth, readingTurns });
    scope.all('/api/:name', async ({ params }) => {
      asked.push(Object.values(Object(params)).join());
      await new Promise<void>((resolve) => {
        answers.push(resolve);
      });
      return 'read';
    });
  });
  const answerOne = async () => {
    await expect.poll(() => answers.length).toBeGreaterThan(0);
    answers.shift()?.();
  };
  // `inject` begins only when it is waited for.
  const ask = async (name: string, cookie?: string, method: 'GET' | 'POST' = 'GET') =>
    server.inject({ method, url: `/api/${name}`, ...(cookie !== undefined && { headers: { cookie } }) });
  return { server, asked, answerOne, ask };
}

const never = () => {
  throw new Error('not asked for');
};
const noAuth = { handler: never, readPerson: never, readSession: never };

it('lets whoever asks once go before the rest of somebody who asks for many', async () => {
  const { asked, answerOne, ask } = slowServer(new FairQueue({ running: 1, waiting: 10 }));
  const all = [ask('a1', 'a'), ask('a2', 'a'), ask('a3', 'a'), ask('b1', 'b'), ask('nobody')];
  for (const _ of all) await answerOne();
  const answers = await Promise.all(all);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200]);
  expect(asked).toEqual(['a1', 'a2', 'b1', 'nobody', 'a3']);
});

it('lets whoever asks once go before the other calls of a batch', async () => {
  const turns = new FairQueue({ running: 1, waiting: 10 });
  const server = Fastify();
  opened.push(server);
  const asked: string[] = [];
  await server.register(async (scope) => {
    const turnOf = takeReadingTurns(scope, {
      auth: { ...noAuth, browserOf: (headers: Headers) => headers.get('cookie') ?? undefined },
      readingTurns: turns,
    });
    scope.get('/api/:names', async (request) => {
      const names = Object.values(Object(request.params)).join().split('-');
      const call = (name: string) => async () => {
        asked.push(name);
        await setTimeout(20);
      };
      await Promise.all(names.map((name) => turnOf(request)(call(name))));
      return 'read';
    });
  });
  const ask = async (names: string, cookie: string) =>
    server.inject({ method: 'GET', url: `/api/${names}`, headers: { cookie } });
  const answers = await Promise.all([ask('a1-a2-a3', 'a'), ask('b1', 'b'), ask('c1-c2', 'c')]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  expect(asked).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
  expect(await turns.run('after', async () => 'free')).toBe('free');
});

it('keeps no save waiting', async () => {
  const { asked, answerOne, ask } = slowServer(new FairQueue({ running: 1, waiting: 10 }));
  const all = [ask('read', 'a'), ask('save', 'a', 'POST')];
  await expect.poll(() => [...asked].sort()).toEqual(['read', 'save']);
  for (const _ of all) await answerOne();
  await Promise.all(all);
});

it('says when to come again where too much waits', async () => {
  const { answerOne, ask } = slowServer(new FairQueue({ running: 1, waiting: 10, waitingOfKey: 1 }));
  const all = [ask('a1', 'a'), ask('a2', 'a')];
  const refused = await ask('a3', 'a');
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['retry-after']).toBe('5');
  expect(refused.json()).toMatchObject({ code: 'tooMany' });
  for (const _ of all) await answerOne();
  await Promise.all(all);
});

it('gives the turn of those who have left to others', async () => {
  const { server, asked, answerOne, ask } = slowServer(new FairQueue({ running: 1, waiting: 10 }));
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const first = ask('first', 'a');
  await expect.poll(() => asked).toEqual(['first']);
  const left = new Promise((resolve) => {
    server.server.once('connection', (socket) => socket.once('close', resolve));
  });
  const leaving = request(`${address}/api/leaving`, { headers: { cookie: 'b' } }).on(
    'error',
    () => undefined,
  );
  leaving.end();
  await once(leaving, 'finish');
  leaving.destroy();
  await left;
  const last = ask('last', 'c');
  await answerOne();
  await first;
  await answerOne();
  await answerOne();
  expect((await last).statusCode).toBe(200);
});
