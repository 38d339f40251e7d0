import { type Connection, connectDatabase } from '@tieuchi/db/connect';
import { watchedClient } from '@tieuchi/db/testing/watched-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAuth } from './auth/auth.ts';
import { createCaller } from './caller.ts';
import { createContext } from './context.ts';
import { publishNational } from './testing/callers.ts';
import { type DemoRound, openDemoRound } from './testing/demo-round.ts';
import { createDemoWorld, type DemoWorld, testOrigin } from './testing/demo-world.ts';
import { saveAnswer } from './testing/saves.ts';

let world: DemoWorld;
let round: DemoRound;
let connection: Connection;
let statements: string[] = [];

beforeAll(async () => {
  world = await createDemoWorld();
  round = await openDemoRound(world, { digest: (await publishNational(world)).commune });
  const Client = watchedClient(async ({ text }) => {
    statements.push(text);
  });
  connection = connectDatabase({ url: world.database.appUrl, max: 2, Client });
});
afterAll(async () => {
  await connection.close();
  await world.close();
});

it('an answer is saved in seven statements, who asks included, and none of them carries a document', async () => {
  const { db } = connection;
  const secret = 'secret of the tests, which nobody needs to know';
  const auth = createAuth({ db, secret, baseUrl: testOrigin, secureCookies: false });
  const answer = await auth.handler(
    new Request(`${testOrigin}/api/auth/sign-in/username`, {
      method: 'POST',
      body: JSON.stringify({ username: 'canbo.hoalu', password: world.passwords.get('canbo.hoalu') }),
    }),
  );
  const headers = new Headers({ cookie: answer.headers.getSetCookie().join(';').split(';')[0] ?? '' });
  await world.database.ownerDb.execute('update users set must_change_password = false');
  const { id } = round.dossiers.hoalu;
  const saved = [];
  for (const [revision, value] of [
    { a: 1, b: 9 },
    { a: 2, b: 9 },
    { a: 3, b: 9 },
  ].entries()) {
    statements = [];
    const caller = createCaller(await createContext({ db, auth, now: () => new Date(), headers }));
    await saveAnswer(caller, { id, criterionId: 'i-3', revision, value });
    saved.push(statements.length);
  }
  expect(Math.max(...saved.slice(1))).toBeLessThanOrEqual(7);
  expect(statements.join()).not.toContain('"published_versions"."text"');
});
