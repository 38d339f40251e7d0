import { randomUUID } from 'node:crypto';
import { type Connection, connectDatabase } from '@tieuchi/db/connect';
import { watchedClient } from '@tieuchi/db/testing/watched-client';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Caller, createCaller } from './caller.ts';
import { publishNational, refusalOf } from './testing/callers.ts';
import { type DemoRound, openDemoRound } from './testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from './testing/demo-world.ts';
import { saveAnswer } from './testing/saves.ts';

let world: DemoWorld;
let national: { commune: string };
let round: DemoRound;
let connection: Connection;
let when: 'before' | 'after' | undefined;

/** Ends the session as an administrator does, and the one try for which it was asked. */
async function cut(moment: typeof when, { text, pid }: { text: string; pid: number }): Promise<void> {
  if (text !== 'commit' || when !== moment) return;
  when = undefined;
  await world.database.ownerDb.execute(sql`select pg_terminate_backend(${pid}::int, 10000)`);
  if (moment === 'after') throw new Error('Connection terminated unexpectedly');
}

beforeAll(async () => {
  world = await createDemoWorld();
  national = await publishNational(world);
  round = await openDemoRound(world, { digest: national.commune });
  const Client = watchedClient(
    (statement) => cut('before', statement),
    (statement) => cut('after', statement),
  );
  connection = connectDatabase({ url: world.database.appUrl, max: 2, Client });
});
beforeEach(() => {
  when = undefined;
});
afterAll(async () => {
  await connection.close();
  await world.close();
});

async function callerOf(username: string): Promise<Caller> {
  return createCaller({ ...(await world.request(username)), db: connection.db });
}

async function events(stream: string): Promise<number> {
  const { rowCount } = await world.database.ownerDb.execute(
    sql`select 1 from audit_events where stream = ${stream}`,
  );
  return rowCount ?? 0;
}

/** The same call twice, the COMMIT of the first being cut: the first is `unavailable`, the second comes to the end of one. */
async function cutOnce<Result>(moment: 'before' | 'after', call: () => Promise<Result>): Promise<Result> {
  when = moment;
  expect(await refusalOf(call())).toBe('unavailable');
  expect(when).toBeUndefined();
  return call();
}

describe.each(['before', 'after'] as const)(
  'a save whose session is cut %s its COMMIT, sent again as it was',
  (moment) => {
    const commune = moment === 'before' ? 'hoalu' : 'giavien';

    it('of an answer is one revision and one event', async () => {
      const { id } = round.dossiers[commune];
      const officer = await callerOf(`canbo.${commune}`);
      const had = await events(`assessment:${id}`);
      const save = { id, criterionId: 'i-3', revision: 0, value: { a: 57, b: 95 } };
      const saved = await cutOnce(moment, () => saveAnswer(officer, save));
      expect(saved.revision).toBe(1);
      expect(await events(`assessment:${id}`)).toBe(had + 1);
    });

    it('of a draft is one revision and one event', async () => {
      const author = await callerOf('tacgia.ninhbinh');
      const wish = { baseDigest: national.commune, namespace: 'nb', name: 'Bộ thử', version: '1.0' };
      const { id } = await author.drafts.derive({ ...wish, id: `ninh-binh/${moment}` });
      const text = '{"new": true}';
      const saved = await cutOnce(moment, () => author.drafts.save({ id, text, revision: 1 }));
      expect(saved.revision).toBe(2);
      expect(await events(`draft:${id}`)).toBe(2);
    });

    it('of a submission is one receipt', async () => {
      const { id } = round.dossiers[commune];
      const leader = await callerOf(`lanhdao.${commune}`);
      await leader.dossiers.registerLevel({ id, level: 1 });
      const { set } = await leader.dossiers.get({ id });
      const confirmedMissing = set.document.criteria.map((criterion) => criterion.id);
      const wish = { id, key: randomUUID(), confirmedMissing };
      const receipt = await cutOnce(moment, () => leader.dossiers.submit(wish));
      expect(await leader.dossiers.submit(wish)).toEqual(receipt);
      expect((await leader.dossiers.get({ id })).submission).toMatchObject({
        receiptNumber: receipt.receiptNumber,
      });
    });
  },
);
