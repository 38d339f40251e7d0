import { type Connection, connectDatabase } from '@tieuchi/db/connect';
import { watchedClient } from '@tieuchi/db/testing/watched-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAuth } from './auth/auth.ts';
import { type Caller, createCaller } from './caller.ts';
import { createContext } from './context.ts';
import { publishNational } from './testing/callers.ts';
import { type DemoRound, openDemoRound } from './testing/demo-round.ts';
import { createDemoWorld, type DemoWorld, testOrigin } from './testing/demo-world.ts';
import { saveAnswer } from './testing/saves.ts';

let world: DemoWorld;
let round: DemoRound;
let connection: Connection;
let headers: Headers;
let statements: string[] = [];

const secret = 'secret of the tests, which nobody needs to know';

beforeAll(async () => {
  world = await createDemoWorld();
  const { commune: digest } = await publishNational(world);
  round = await openDemoRound(world, { digest });
  for (let other = 0; other < 7; other += 1) await openDemoRound(world, { digest });
  const Client = watchedClient(async ({ text }) => {
    statements.push(text);
  });
  connection = connectDatabase({ url: world.database.appUrl, max: 2, Client });
  const answer = await world.auth.handler(
    new Request(`${testOrigin}/api/auth/sign-in/username`, {
      method: 'POST',
      body: JSON.stringify({ username: 'canbo.hoalu', password: world.passwords.get('canbo.hoalu') }),
    }),
  );
  headers = new Headers({ cookie: answer.headers.getSetCookie().join(';').split(';')[0] ?? '' });
  await world.database.ownerDb.execute('update users set must_change_password = false');
});
afterAll(async () => {
  await connection.close();
  await world.close();
});

/** The statements of one request, from the cookie on. */
async function statementsOf(ask: (caller: Caller) => Promise<unknown>): Promise<string[]> {
  const { db } = connection;
  const auth = createAuth({ db, secret, baseUrl: testOrigin, secureCookies: false });
  statements = [];
  await ask(createCaller(await createContext({ db, auth, now: () => new Date(), headers })));
  return statements;
}

it('an answer is saved in seven statements, who asks included, and none of them carries a document', async () => {
  const { id } = round.dossiers.hoalu;
  const save = (revision: number) =>
    statementsOf((caller) =>
      saveAnswer(caller, { id, criterionId: 'i-3', revision, value: { a: revision + 1, b: 9 } }),
    );
  // The first one reads the document.
  await save(0);
  for (const revision of [1, 2]) {
    const sent = await save(revision);
    expect(sent.length).toBeLessThanOrEqual(7);
    expect(sent.join()).not.toContain('"published_versions"."text"');
  }
});

it('the dossiers of somebody in eight rounds are listed in eight statements at most', async () => {
  const list = () => statementsOf(async (caller) => expect(await caller.dossiers.mine()).toHaveLength(8));
  // The first one works out what is stored then.
  await list();
  expect((await list()).length).toBeLessThanOrEqual(8);
});
