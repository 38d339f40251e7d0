import { readFileSync } from 'node:fs';
import { MAX_BYTES } from '@tieuchi/criteria/limits';
import { messageOf } from '@tieuchi/criteria/messages';
import { auditEvents } from '@tieuchi/db/tables/audit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../caller.ts';
import { DomainError } from '../../domain-error.ts';
import { callerOf, publishNational, refusalOf } from '../../testing/callers.ts';
import { openDemoRound } from '../../testing/demo-round.ts';
import { createDemoWorld, type DemoWorld } from '../../testing/demo-world.ts';
import { levelsSet } from '../../testing/foreign-sets.ts';

let world: DemoWorld;
let national: string;
let author: Caller;
let publisher: Caller;

const withoutDecision = { reason: 'Quyết định đang trình ký.' };

beforeAll(async () => {
  world = await createDemoWorld();
  national = (await publishNational(world)).commune;
  author = await callerOf(world, 'tacgia.ninhbinh');
  publisher = await callerOf(world, 'congbo.ninhbinh');
});
afterAll(() => world?.close());

const frameworkText = (name: string) =>
  readFileSync(new URL(`../../../../../frameworks/${name}/framework.json`, import.meta.url), 'utf8');
const own = (version: string) => ({ id: 'ninh-binh/mang-vao', version });
const textOf = (changes: object) => JSON.stringify({ ...levelsSet, ...changes }, null, 2);

/** Where and why a text is refused, as authors read it. */
async function findingsOf(call: Promise<unknown>): Promise<string[]> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => (reason instanceof Error ? reason.cause : reason),
  );
  if (!(error instanceof DomainError)) throw new Error('not refused');
  expect(error.code).toBe('invalid');
  return (error.details.findings ?? []).map(
    (finding) => `${finding.line}:${finding.column} ${messageOf(finding, 'vi')}`,
  );
}

describe.each([
  ['provincial/thanh-hoa/commune-2023', 'ninh-binh/tieu-chi'],
  ['provincial/bac-kan/xuan-lac-2023', 'ninh-binh/nhiem-vu'],
])('%s under the prefix of another province', (name, setId) => {
  const original = frameworkText(name);
  let id: string;
  let digest: string;

  it('becomes a draft without a base, with its text as it was but for id and version', async () => {
    ({ id } = await author.drafts.importDocument({ text: original, id: setId, version: '2026.1' }));
    const draft = await author.drafts.get({ id });
    expect(draft).toMatchObject({ setId, version: '2026.1', revision: 1, state: 'draft', base: null });
    const lines = (text: string) => text.split('\n');
    const changed = lines(draft.text).filter((line, index) => line !== lines(original)[index]);
    expect(changed).toEqual([`  "id": "${setId}",`, '  "version": "2026.1",']);
    const events = await world.database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.stream, `draft:${id}`));
    expect(events.map((event) => [event.action, event.data])).toMatchObject([
      ['draft.imported', { setId, version: '2026.1', baseDigest: null, revision: 1 }],
    ]);
  });

  it('is published and opens a round', async () => {
    ({ digest } = await publisher.drafts.publish({ id, revision: 1, withoutDecision }));
    const round = await openDemoRound(world, { digest });
    const { set } = await round.dossiers.kimson.officer.dossiers.get({ id: round.dossiers.kimson.id });
    expect(set.document.id).toBe(setId);
  });

  it('has a next version that inherits from it', async () => {
    const next = { baseDigest: digest, id: setId, namespace: 'nb', version: '2026.2', name: 'Bộ kế tiếp' };
    const derived = await author.drafts.derive(next);
    const draft = await author.drafts.get(derived);
    expect(draft.base).toMatchObject({ digest, setId, version: '2026.1' });
    const published = await publisher.drafts.publish({ id: derived.id, revision: 1, withoutDecision });
    const round = await openDemoRound(world, published);
    expect(round.dossiers.hoalu.id).toBeTruthy();
  });
});

describe('a document brought in', () => {
  it('has the version that it pins as its base when that is published here', async () => {
    const { id: source } = await author.drafts.derive({
      ...own('1.0'),
      baseDigest: national,
      namespace: 'nb',
      name: 'Bộ kế thừa',
    });
    const { text } = await author.drafts.get({ id: source });
    const { id } = await author.drafts.importDocument({ ...own('1.1'), text: `\ufeff${text}` });
    const draft = await author.drafts.get({ id });
    expect(draft.base?.digest).toBe(national);
    expect(draft.text).toBe(text.replace('"version": "1.0"', '"version": "1.1"'));
    await publisher.drafts.publish({ id, revision: 1, withoutDecision });
  });

  it('is refused where it names a base that is not here, or no digest', async () => {
    const digest = national.replace(/[0-9a-f]{4}$/, 'abcd');
    const missing = textOf({ derivedFrom: `vn/commune@1.0#${digest}` });
    const line = missing.split('\n').findIndex((one) => one.includes('derivedFrom')) + 1;
    expect(await findingsOf(author.drafts.importDocument({ ...own('2.0'), text: missing }))).toEqual([
      `${line}:18 Bộ gốc vn/commune@1.0 với mã băm này chưa công bố ở đây; hãy bỏ derivedFrom nếu không kế thừa bộ nào.`,
    ]);
    const otherName = textOf({ derivedFrom: `vn/commune@9.9#${national}` });
    expect(await findingsOf(author.drafts.importDocument({ ...own('2.0'), text: otherName }))).toHaveLength(
      1,
    );
    const unpinned = textOf({ derivedFrom: 'vn/commune@1.0' });
    expect(await findingsOf(author.drafts.importDocument({ ...own('2.0'), text: unpinned }))).toEqual([
      `${line}:18 Bộ gốc phải ghi kèm mã băm (#sha256-…) của đúng văn bản đã công bố.`,
    ]);
  });

  it('is refused where it is no document, with every place', async () => {
    const drafts = (await author.drafts.list()).length;
    for (const [text, place] of [
      ['{\n  "id": ', /^2:/],
      ['', /^1:1 /],
      ['a\u0000b', /^1:1 /],
      [textOf({ groups: 3 }), /^\d+:\d+ /],
      [textOf({ version: 'một' }), /^2:14 /],
      [textOf({}).replace(/\}$/, ', "id": "mau/khac" }'), /^\d+:\d+ .*id/],
      [' '.repeat(10) + 'ệ'.repeat(MAX_BYTES / 3), /^1:1 /],
    ] as const) {
      const [first] = await findingsOf(author.drafts.importDocument({ ...own('3.0'), text }));
      expect(first).toMatch(place);
    }
    expect(await author.drafts.list()).toHaveLength(drafts);
  });

  it('may have faults that the editor shows, and is not published with them', async () => {
    const criteria = levelsSet.criteria.map((criterion) => ({ ...criterion, group: 'khong-co' }));
    const { id } = await author.drafts.importDocument({ ...own('4.0'), text: textOf({ criteria }) });
    expect(await refusalOf(publisher.drafts.publish({ id, revision: 1, withoutDecision }))).toBe('hasErrors');
  });

  it('lies under the prefix of the province, and is for its writers', async () => {
    const wish = { text: textOf({}), version: '5.0' };
    const foreign = { ...wish, id: 'thanh-hoa/mang-vao' };
    expect(await refusalOf(author.drafts.importDocument(foreign))).toBe('invalid');
    const officer = await callerOf(world, 'canbo.hoalu');
    expect(await refusalOf(officer.drafts.importDocument({ ...wish, ...own('5.0') }))).toBe('notFound');
  });
});
