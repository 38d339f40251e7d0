import 'fake-indexeddb/auto';
import { partName } from '@tieuchi/criteria/part';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { valueText } from '../answers/editing/same-value.ts';
import { type Edit, editName, randomId } from './edit.ts';
import { type EditStore, MemoryEditStore, openEditStore } from './edit-store.ts';
import { Outbox, type SendOutcome } from './outbox.ts';
import type { PartValue } from './part.ts';

const key = { assessmentId: 'dossier', part: partName({ kind: 'answer', criterionId: 'i-3' }) };
const name = editName(key);

/** A server that keeps revisions as the real one does; `fault` decides what happens to the next sendings. */
class FakeServer {
  answers = new Map<string, { value: PartValue | null; revision: number; by: string }>();
  received: { user: string; text: string; base: number }[] = [];
  faults: ('lostRequest' | 'lostReply' | 'signedOut' | 'closed' | 'busy' | 'outdated' | 'cutCommit')[] = [];
  gate: Promise<void> | undefined;

  save(edit: Edit): SendOutcome {
    const held = this.answers.get(editName(edit));
    if ((held?.revision ?? 0) !== edit.baseRevision) {
      return {
        kind: 'conflict',
        conflict: { revision: held?.revision ?? 0, value: held?.value ?? null, by: held?.by ?? '', at: null },
      };
    }
    const revision = edit.baseRevision + 1;
    this.answers.set(editName(edit), { value: edit.value, revision, by: edit.userId });
    return { kind: 'saved', revision, at: '2026-11-21T03:00:00.000Z' };
  }

  readonly send = async (edit: Edit): Promise<SendOutcome> => {
    this.received.push({ user: edit.userId, text: valueText(edit.value), base: edit.baseRevision });
    await this.gate;
    const fault = this.faults.shift();
    if (fault === 'lostRequest') return { kind: 'unreachable' };
    if (fault === 'busy') return { kind: 'busy', wait: 0 };
    if (fault === 'outdated') return { kind: 'outdated' };
    if (fault === 'signedOut') return { kind: 'signedOut' };
    if (fault === 'closed') return { kind: 'refused', refusal: { code: 'closed', messages: [] } };
    const outcome = this.save(edit);
    if (fault === 'cutCommit') return { kind: 'busy', wait: 0 };
    return fault === 'lostReply' ? { kind: 'unreachable' } : outcome;
  };
}

let server: FakeServer;
let store: EditStore;
let database: string;
const opened: Outbox[] = [];

/** A page of `userId` that never sends by itself, however long a test takes: tests send with `flush`. */
function openPage(userId = 'an', options: { store?: EditStore; onSignedOut?: () => void } = {}): Outbox {
  const outbox = new Outbox({
    store,
    userId,
    send: server.send,
    pauses: { typing: 1e9, firstRetry: 1e9, lastRetry: 1e9 },
    ...options,
  });
  opened.push(outbox);
  return outbox;
}

beforeEach(async () => {
  server = new FakeServer();
  database = randomId();
  store = await openEditStore(database);
});

afterEach(async () => {
  for (const outbox of opened.splice(0)) outbox.stop();
  void deleteDB(database);
});

describe('outbox', () => {
  it('tells of what was typed once, not again when it is written', async () => {
    const page = openPage();
    await page.start();
    const told: unknown[] = [];
    page.subscribe(() => told.push(page.snapshot().edits.get(name)?.value));
    await page.write({ ...key, code: 'I.3', value: { a: 1 }, revision: 0 });
    await page.write({ ...key, code: 'I.3', value: { a: 12 }, revision: 0 });
    expect(told).toEqual([{ a: 1 }, { a: 12 }]);
  });

  it('stores an edit before it is sent and says saved only after the confirmation', async () => {
    const page = openPage();
    const written = page.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 0 });
    expect(page.snapshot().edits.get(name)?.value).toEqual({ a: 57 });
    await written;
    expect(await store.all('an')).toMatchObject([{ value: { a: 57 }, baseRevision: 0, state: 'waiting' }]);
    expect(page.snapshot().confirmed.size).toBe(0);
    await page.flush();
    expect(await store.all('an')).toEqual([]);
    expect(page.snapshot().edits.size).toBe(0);
    expect(page.snapshot().confirmed.get(name)).toMatchObject({ value: { a: 57 }, revision: 1 });
  });

  it('sends after a crash what an earlier page had stored', async () => {
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 0 });
    page.stop();
    const next = openPage();
    await next.start();
    expect(server.answers.get(name)).toMatchObject({ value: { a: 57 }, revision: 1 });
    expect(next.snapshot()).toMatchObject({ loaded: true, line: 'ready' });
  });

  it('keeps edits while the server cannot be reached and sends them later, in order', async () => {
    server.faults = ['lostRequest'];
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 1 }, revision: 0 });
    await page.write({ ...key, code: 'I.4', part: 'criterion:i-4', value: { value: true }, revision: 0 });
    await page.flush();
    expect(page.snapshot().line).toBe('offline');
    expect(server.received).toHaveLength(1);
    expect(await store.all('an')).toHaveLength(2);
    await page.flush();
    expect(page.snapshot()).toMatchObject({ line: 'ready' });
    expect(server.answers.size).toBe(2);
    expect(await store.all('an')).toEqual([]);
  });

  it('keeps everything on a page of another release, which sends it once it has been loaded again', async () => {
    server.faults = ['outdated'];
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 1 }, revision: 0 });
    await page.write({ ...key, code: 'I.4', part: 'criterion:i-4', value: { value: true }, revision: 0 });
    await page.flush();
    expect(page.snapshot().line).toBe('outdated');
    expect([...page.snapshot().edits.values()].map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    page.stop();
    const loadedAgain = openPage();
    await loadedAgain.start();
    expect(loadedAgain.snapshot().line).toBe('ready');
    expect(server.answers.size).toBe(2);
  });

  it('takes a save whose reply was lost as saved, also after a reload', async () => {
    server.faults = ['lostReply'];
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 57, b: 95 }, revision: 0 });
    await page.flush();
    page.stop();
    const next = openPage();
    await next.start();
    expect(next.snapshot().edits.size).toBe(0);
    expect(next.snapshot().confirmed.get(name)?.revision).toBe(1);
    expect(server.answers.get(name)?.revision).toBe(1);
  });

  it('keeps edits while the server is busy, and takes one that it had stored all the same as saved', async () => {
    server.faults = ['busy', 'cutCommit'];
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 0 });
    for (const held of [0, 1]) {
      await page.flush();
      expect(page.snapshot().line).toBe('busy');
      expect(page.snapshot().confirmed.size).toBe(0);
      expect(await store.all('an')).toMatchObject([{ value: { a: 57 }, state: 'waiting' }]);
      expect(server.answers.size).toBe(held);
    }
    await page.flush();
    expect(page.snapshot()).toMatchObject({ line: 'ready' });
    expect(page.snapshot().confirmed.get(name)?.revision).toBe(1);
    expect(await store.all('an')).toEqual([]);
  });

  it('builds on its own lost save when the person typed on', async () => {
    server.faults = ['lostReply'];
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 0 });
    await page.flush();
    await page.write({ ...key, code: 'I.3', value: { a: 58 }, revision: 0 });
    await page.flush();
    expect(page.snapshot().edits.size).toBe(0);
    expect(server.answers.get(name)).toMatchObject({ value: { a: 58 }, revision: 2 });
  });

  it('does not lose what is typed while a sending is under way', async () => {
    let open = (): void => {};
    server.gate = new Promise((resolve) => {
      open = resolve;
    });
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 5 }, revision: 0 });
    const flushed = page.flush();
    await expect.poll(() => server.received.length).toBe(1);
    await page.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 0 });
    open();
    await flushed;
    expect(page.snapshot().edits.get(name)).toMatchObject({
      value: { a: 57 },
      baseRevision: 1,
      state: 'waiting',
    });
    await page.flush();
    expect(server.answers.get(name)).toMatchObject({ value: { a: 57 }, revision: 2 });
    expect(page.snapshot().edits.size).toBe(0);
  });

  it('counts its own confirmation even where the form still shows the older revision', async () => {
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 5 }, revision: 0 });
    await page.flush();
    await page.write({ ...key, code: 'I.3', value: { a: 6 }, revision: 0 });
    await page.flush();
    expect(server.answers.get(name)).toMatchObject({ value: { a: 6 }, revision: 2 });
  });

  it('builds on what another tab of the same person was showing and has had confirmed meanwhile', async () => {
    const [page, twin] = [openPage(), openPage()];
    await twin.write({ ...key, code: 'I.3', value: { a: 33 }, revision: 0 });
    server.faults = ['lostRequest'];
    await page.start();
    expect(page.snapshot().edits.get(name)?.value).toEqual({ a: 33 });
    await twin.flush();
    expect(server.answers.get(name)).toMatchObject({ value: { a: 33 }, revision: 1 });

    await page.write({ ...key, code: 'I.3', value: { a: 44 }, revision: 0 });
    await page.flush();
    expect(page.snapshot().edits.size).toBe(0);
    expect(server.answers.get(name)).toMatchObject({ value: { a: 44 }, revision: 2 });
  });

  it('never overwrites another person silently', async () => {
    server.answers.set(name, { value: { a: 40 }, revision: 3, by: 'binh' });
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 2 });
    await page.flush();
    expect(page.snapshot().edits.get(name)).toMatchObject({
      state: 'conflict',
      value: { a: 57 },
      conflict: { revision: 3, value: { a: 40 }, by: 'binh' },
    });
    await page.flush();
    expect(server.received).toHaveLength(1);
    expect(server.answers.get(name)?.value).toEqual({ a: 40 });
  });

  it('sends mine on top of theirs when I keep mine', async () => {
    server.answers.set(name, { value: { a: 40 }, revision: 3, by: 'binh' });
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 2 });
    await page.flush();
    await page.keepMine(key);
    expect(server.answers.get(name)).toMatchObject({ value: { a: 57 }, revision: 4 });
    expect(page.snapshot().edits.size).toBe(0);
  });

  it('drops mine when I take theirs', async () => {
    server.answers.set(name, { value: { a: 40 }, revision: 3, by: 'binh' });
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 2 });
    await page.flush();
    await page.discard(key);
    expect(await store.all('an')).toEqual([]);
    expect(server.answers.get(name)?.revision).toBe(3);
  });

  it('keeps the answer through an ended session and sends it after the next sign-in', async () => {
    server.faults = ['signedOut'];
    let ended = 0;
    const page = openPage('an', {
      onSignedOut: () => {
        ended += 1;
      },
    });
    await page.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 0 });
    await page.flush();
    expect(ended).toBe(1);
    expect(page.snapshot().line).toBe('signedOut');
    page.stop();
    const next = openPage();
    await next.start();
    expect(server.answers.get(name)?.value).toEqual({ a: 57 });
  });

  it('neither shows nor sends the edits of another user of the same machine', async () => {
    const mine = openPage('an');
    await mine.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 0 });
    mine.stop();
    const other = openPage('binh');
    await other.start();
    expect(other.snapshot().edits.size).toBe(0);
    expect(server.received).toEqual([]);
    other.stop();
    const again = openPage('an');
    await again.start();
    expect(server.received.map((sent) => sent.user)).toEqual(['an']);
  });

  it('keeps what a closed round refused and tries again at the next visit', async () => {
    server.faults = ['closed'];
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 0 });
    await page.flush();
    await page.flush();
    expect(server.received).toHaveLength(1);
    expect(page.snapshot().edits.get(name)).toMatchObject({ state: 'refused', refusal: { code: 'closed' } });
    page.stop();
    const next = openPage();
    await next.start();
    expect(server.answers.get(name)?.value).toEqual({ a: 57 });
  });

  it('keeps a form that cannot be read yet, without sending it', async () => {
    const draft = { notApplicable: false, reason: '', values: { a: '5x7', b: '95' } };
    const page = openPage();
    await page.write({ ...key, code: 'I.3', value: { b: 95 }, revision: 0, draft });
    await page.flush();
    expect(server.received).toEqual([]);
    page.stop();
    const next = openPage();
    await next.start();
    expect(next.snapshot().edits.get(name)).toMatchObject({ state: 'draft', draft });
    await next.write({ ...key, code: 'I.3', value: { a: 57, b: 95 }, revision: 0 });
    await next.flush();
    expect(server.answers.get(name)?.value).toEqual({ a: 57, b: 95 });
  });

  it('does not send twice from two tabs', async () => {
    const one = openPage();
    const two = openPage();
    await one.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 0 });
    await Promise.all([two.start(), one.flush()]);
    await Promise.all([two.flush(), one.flush()]);
    expect(server.received).toHaveLength(1);
    expect(await store.all('an')).toEqual([]);
  });

  it('goes on in memory, and says so, when the store fails', async () => {
    const broken = new MemoryEditStore();
    const failing: EditStore = {
      durable: true,
      all: () => broken.all('an'),
      update: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
      lease: () => Promise.resolve(true),
      release: () => Promise.resolve(),
      submissionKey: (_user, _assessment, fresh) => Promise.resolve(fresh),
      forgetSubmissionKey: () => Promise.resolve(),
    };
    const page = openPage('an', { store: failing });
    await page.start();
    await page.write({ ...key, code: 'I.3', value: { a: 57 }, revision: 0 });
    expect(page.snapshot().durable).toBe(false);
    await page.flush();
    expect(server.answers.get(name)?.value).toEqual({ a: 57 });
    expect(page.snapshot().edits.size).toBe(0);
  });
});

describe.each([
  ['the answer to a criterion', 'criterion:i-3', { a: 57 }, { a: 40 }],
  ['"not applicable"', 'criterion:ii-3', { notApplicable: true, reason: 'Không có' }, { value: true }],
  ['the profile', 'profile', { officials: 57, zone: 'o1' }, { officials: 40 }],
  ['the totals of a register', 'totals:mau-1-4', { withComputer: 57 }, { withComputer: 40 }],
  ['a row of a register', 'row:mau-1-4:r1', { fullName: 'An', computer: true }, { fullName: 'Bình' }],
  ['a row that is removed', 'row:mau-1-4:r1', null, { fullName: 'Bình' }],
])('%s', (_title, part, mine, theirs) => {
  const own = { assessmentId: 'dossier', part };
  const ownName = editName(own);
  const typed = { ...own, code: 'x', value: mine };

  it('is there again after a closed tab, and sent', async () => {
    const page = openPage();
    await page.write({ ...typed, revision: 0 });
    page.stop();
    const next = openPage();
    await next.start();
    expect(server.answers.get(ownName)).toMatchObject({ value: mine, revision: 1 });
    expect(await store.all('an')).toEqual([]);
  });

  it('is taken as saved when the reply was lost', async () => {
    server.answers.set(ownName, { value: theirs, revision: 1, by: 'an' });
    server.faults = ['lostReply'];
    const page = openPage();
    await page.write({ ...typed, revision: 1 });
    await page.flush();
    expect(page.snapshot().edits.size).toBe(1);
    await page.flush();
    expect(page.snapshot().edits.size).toBe(0);
    expect(server.answers.get(ownName)).toMatchObject({ value: mine, revision: 2 });
  });

  it('never overwrites another person silently', async () => {
    server.answers.set(ownName, { value: theirs, revision: 3, by: 'binh' });
    const page = openPage();
    await page.write({ ...typed, revision: 2 });
    await page.flush();
    expect(page.snapshot().edits.get(ownName)).toMatchObject({
      state: 'conflict',
      conflict: { value: theirs },
    });
    await page.keepMine(own);
    expect(server.answers.get(ownName)).toMatchObject({ value: mine, revision: 4 });
  });
});

describe('edits of the first version of the store', () => {
  const old = {
    userId: 'an',
    assessmentId: 'dossier',
    criterionId: 'i-3',
    code: 'I.3',
    value: { a: 57 },
    baseRevision: 0,
    editedAt: '2026-11-20T00:00:00.000Z',
    editId: 'e1',
    sent: [],
    state: 'waiting',
  };

  it('are read and sent, and submission keys stay', async () => {
    const name = randomId();
    const first = await openDB(name, 1, {
      upgrade(database) {
        const edits = database.createObjectStore('edits', {
          keyPath: ['userId', 'assessmentId', 'criterionId'],
        });
        edits.createIndex('user', 'userId');
        database.createObjectStore('leases', { keyPath: 'name' });
        database.createObjectStore('submissions');
      },
    });
    await first.put('edits', old);
    await first.put('edits', { ...old, criterionId: 'i-4', editId: 'e2', state: 'draft' });
    await first.put('submissions', 'k1', ['an', 'dossier']);
    first.close();
    store = await openEditStore(name);
    expect(store.durable).toBe(true);
    expect(await store.submissionKey('an', 'dossier', 'k2')).toBe('k1');
    const page = openPage();
    await page.start();
    expect(server.answers.get(editName(key))).toMatchObject({ value: { a: 57 }, revision: 1 });
    expect(await store.all('an')).toMatchObject([{ part: 'criterion:i-4', state: 'draft' }]);
  });
});

describe('edit store', () => {
  it('keeps one submission key per dossier until it is forgotten', async () => {
    expect(await store.submissionKey('an', 'dossier', 'k1')).toBe('k1');
    expect(await store.submissionKey('an', 'dossier', 'k2')).toBe('k1');
    expect(await store.submissionKey('an', 'other', 'k3')).toBe('k3');
    await store.forgetSubmissionKey('an', 'dossier');
    expect(await store.submissionKey('an', 'dossier', 'k4')).toBe('k4');
  });

  it('gives a lease to one owner until it ends', async () => {
    expect(await store.lease('send', 'one', 0, 100)).toBe(true);
    expect(await store.lease('send', 'two', 50, 150)).toBe(false);
    expect(await store.lease('send', 'one', 60, 160)).toBe(true);
    expect(await store.lease('send', 'two', 160, 260)).toBe(true);
    await store.release('send', 'one');
    expect(await store.lease('send', 'one', 170, 270)).toBe(false);
    await store.release('send', 'two');
    expect(await store.lease('send', 'one', 180, 280)).toBe(true);
  });

  it('makes ids that are version 4 UUIDs', () => {
    expect(randomId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
