import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../actor.ts';
import { holdOn } from '../../testing/held-rows.ts';
import { createTinyCountry, type TinyCountry } from '../../testing/tiny-country.ts';
import { insertPublishedVersion } from '../sets/sets.ts';
import {
  insertDraft,
  lockDraft,
  markDraftPublished,
  selectDraft,
  selectDraftRevisions,
  selectDraftRevisionText,
  selectDrafts,
  updateDraft,
} from './drafts.ts';

let country: TinyCountry;
let draft: string;
let other: string;

const writeFor = (province: 'north' | 'south', text: string) =>
  insertDraft(country.db, country.person(`${province} author`), {
    provinceId: country.unit(province),
    text,
    setId: `${province}/x`,
    version: '1.0',
    name: text,
    baseDigest: null,
    at: country.at,
  });

beforeAll(async () => {
  country = await createTinyCountry();
  draft = await writeFor('north', 'ours');
  other = await writeFor('north', 'ours too');
  await writeFor('south', 'theirs');
});
afterAll(() => country.close());

const textOf = async (id: string) =>
  (await selectDraft(country.db, country.person('north author'), id))?.text;

describe('a draft', () => {
  it.each<[string, (actor: Actor) => Promise<unknown>]>([
    ['listed', async (actor) => (await selectDrafts(country.db, actor)).filter(({ id }) => id === draft)],
    ['opened', (actor) => selectDraft(country.db, actor, draft)],
    ['locked', (actor) => lockDraft(country.db, actor, draft)],
    [
      'followed through its revisions',
      (actor) => selectDraftRevisions(country.db, actor, { id: draft, limit: 9 }),
    ],
    ['read at a revision', (actor) => selectDraftRevisionText(country.db, actor, draft, 1)],
  ])('is %s by those who write for its province, and by nobody else', async (_, query) => {
    expect(await country.whoSees(query)).toEqual(['north author', 'north publisher']);
  });

  it('is the one that was asked for', async () => {
    expect(await textOf(draft)).toBe('ours');
    expect(await textOf(other)).toBe('ours too');
    const author = country.person('north author');
    expect(await selectDraftRevisionText(country.db, author, other, 1)).toBe('ours too');
    expect(await selectDraftRevisionText(country.db, author, draft, 2)).toBeUndefined();
    expect(await selectDraftRevisions(country.db, author, { id: draft, limit: 9 })).toHaveLength(1);
  });

  it.each([
    ['draft', 'update'],
    ['other', 'free'],
  ] as const)(
    'that is locked keeps other writers waiting, and no others: %s is held for %s',
    async (which, hold) => {
      const row = { table: 'drafts', where: sql`id = ${which === 'draft' ? draft : other}` };
      const lock = (tx: Parameters<typeof lockDraft>[0]) =>
        lockDraft(tx, country.person('north author'), draft);
      expect(await holdOn(country.database, row, lock)).toBe(hold);
    },
  );

  it('is changed by its own province only, and it alone', async () => {
    const change = {
      provinceId: country.unit('north'),
      setId: 'north/x',
      version: '1.0',
      name: 'n',
      at: country.at,
    };
    const stranger = country.person('south author');
    await updateDraft(country.db, stranger, { ...change, id: draft, revision: 3, text: 'stolen' });
    await insertPublishedVersion(country.db, {
      digest: 'd',
      setId: 'a/b',
      version: '1.0',
      name: 'n',
      text: '{}',
      criteria: 0,
    });
    await markDraftPublished(country.db, stranger, draft, 'd');
    const author = country.person('north publisher');
    expect(await selectDraft(country.db, author, draft)).toMatchObject({
      text: 'ours',
      publishedDigest: null,
    });
    await updateDraft(country.db, author, { ...change, id: draft, revision: 2, text: 'changed' });
    await markDraftPublished(country.db, author, draft, 'd');
    expect(await selectDraft(country.db, author, draft)).toMatchObject({
      text: 'changed',
      revision: 2,
      publishedDigest: 'd',
    });
    expect(await selectDraft(country.db, author, other)).toMatchObject({
      text: 'ours too',
      publishedDigest: null,
    });
    await updateDraft(country.db, author, {
      ...change,
      id: other,
      revision: 2,
      text: 'last',
      at: new Date('2027-01-01T00:00:00Z'),
    });
    expect((await selectDrafts(country.db, author)).map(({ id }) => id)).toEqual([other, draft]);
    expect(
      (await selectDraftRevisions(country.db, author, { id: other, limit: 9 })).map(
        ({ revision }) => revision,
      ),
    ).toEqual([2, 1]);
  });
});
