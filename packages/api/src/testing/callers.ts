import { readFileSync } from 'node:fs';
import { digestOf } from '@tieuchi/criteria/digest';
import { parseDocument } from '@tieuchi/criteria/parse';
import { insertPublishedVersion, selectPublishedVersions } from '@tieuchi/db/queries/sets/sets';
import { type Caller, createCaller } from '../caller.ts';
import { seedFrameworks } from '../seed/seed-frameworks.ts';
import type { DemoWorld } from './demo-world.ts';

/** Calls the router as this user, or as nobody. */
export async function callerOf(world: DemoWorld, username: string | null): Promise<Caller> {
  return createCaller(await world.request(username));
}

/** Publishes the national sets and returns the digests of their first versions. */
export async function publishNational(world: DemoWorld): Promise<{ commune: string; district: string }> {
  const { db } = world.database;
  const folder = new URL('../../../../frameworks/national/', import.meta.url);
  await db.transaction((tx) => seedFrameworks(tx, { folder, at: world.clock.now }));
  const rows = await selectPublishedVersions(db, {});
  const digestOf = (setId: string) =>
    rows.find((row) => row.setId === setId && row.version === '1.0')?.digest ?? '';
  return { commune: digestOf('vn/commune'), district: digestOf('vn/district') };
}

/** Publishes a document for the whole country, as it stands, and returns its digest. */
export async function publishText(world: DemoWorld, text: string): Promise<string> {
  const { document } = parseDocument(text, { allowNamespaceless: true });
  if (document === undefined) throw new Error('not a criteria set');
  const digest = digestOf(document);
  const { id: setId, version, name, criteria } = document;
  const row = { digest, setId, version, name, text, criteria: criteria.length, publishedAt: world.clock.now };
  await insertPublishedVersion(world.database.db, row);
  return digest;
}

/** Publishes a set of frameworks/ ("provincial/thanh-hoa/commune-2023") for the whole country and returns its digest. */
export async function publishFramework(world: DemoWorld, name: string): Promise<string> {
  const file = new URL(`../../../../frameworks/${name}/framework.json`, import.meta.url);
  return publishText(world, readFileSync(file, 'utf8'));
}

/** The domain code that a call is refused with, "ok" when it is not. Bugs are thrown on. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const cause = error.cause ?? error;
    if (cause instanceof Error && cause.name === 'DomainError') return cause.message;
    if (cause instanceof Error && cause.name.endsWith('ZodError')) return 'invalid';
    throw error;
  }
}
