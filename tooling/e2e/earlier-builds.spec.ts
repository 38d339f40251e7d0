import { expect, type Page, test } from '@playwright/test';
import { builds, readBrowser } from '@tieuchi/earlier-builds/builds';
import type { ApiSession } from './api-session.ts';
import { makeFolderOf, restoreBrowser } from './earlier-build.ts';
import { actionOf, actionsOn, editsIn, heldParts, type KeptEdit } from './kept-edits.ts';
import { apiOf, signInOf } from './opened-round.ts';
import { removeDataFolder, type StartedServer, startServer } from './started-server.ts';
import { signIn } from './steps/sign-in.ts';

for (const build of builds) {
  test.describe(`on what the build of ${build} left`, () => {
    const content = readBrowser(build);
    const edits = editsIn(content);
    let folder: string;
    let server: StartedServer;
    let page: Page;
    let administrator: ApiSession;

    test.beforeAll(async ({ browser }) => {
      folder = await makeFolderOf(build);
      server = await startServer({ folder });
      page = await (await browser.newContext()).newPage();
      await restoreBrowser(page, server.origin, content);
      administrator = await apiOf(server, 'quantri.ninhbinh');
    });
    test.afterAll(async () => {
      await page?.context().close();
      await server?.stop();
      removeDataFolder(folder);
    });

    /** The edits of one person, and the procedures to ask what became of them. */
    async function editsOf(username: string): Promise<{ api: ApiSession; own: KeptEdit[] }> {
      const api = await apiOf(server, username);
      const me = await api.session.me.query();
      return { api, own: edits.filter(({ userId }) => userId === me?.user.id) };
    }

    const formAt = (edit: KeptEdit | undefined, place: string) =>
      `${server.origin}/assessment/${edit?.assessmentId}/${place}`;

    async function arriveAt(at: string, username: string): Promise<void> {
      await page.context().clearCookies();
      await signIn(page, { at, ...signInOf(server, username) });
    }

    test('every edit that waited arrives once, and what needs its author is still there', async () => {
      const { api, own } = await editsOf('canbo.giavien');
      const waiting = own.filter(({ state }) => state === 'waiting');
      const kinds = new Set(waiting.map(({ part, value }) => `${part.split(':')[0]} ${value === null}`));
      expect([...kinds].sort()).toEqual([
        'criterion false',
        'criterion true',
        'profile false',
        'row false',
        'row true',
        'totals false',
      ]);
      const dossiers = [...new Set(own.map(({ assessmentId }) => assessmentId))];
      const before = await Promise.all(dossiers.map((id) => actionsOn(administrator, id)));
      const others = own.filter(({ state }) => state !== 'waiting');
      const heldBefore = await heldParts(api, others);

      await arriveAt(`${server.origin}/assessment/`, 'canbo.giavien');
      const arrived = waiting.map(({ part, value, baseRevision }) =>
        part.startsWith('row:') && value === null ? undefined : { value, revision: baseRevision + 1 },
      );
      await expect.poll(() => heldParts(api, waiting)).toEqual(arrived);

      // What was sent already, its confirmation lost, stands in the log before.
      const fresh = waiting.filter(({ sent }) => sent.length === 0);
      expect(waiting.length - fresh.length).toBe(1);
      const after = await Promise.all(dossiers.map((id) => actionsOn(administrator, id)));
      for (const [place, id] of dossiers.entries()) {
        const told = fresh.filter(({ assessmentId }) => assessmentId === id).map(actionOf);
        const count = before[place]?.length ?? 0;
        expect(after[place]?.slice(-count)).toEqual(before[place]);
        expect(after[place]?.slice(0, -count).sort()).toEqual(told.sort());
      }

      expect(await heldParts(api, others)).toEqual(heldBefore);
      await expect(page.getByText(/^Chưa gửi được/)).toHaveCount(0);
      const find = (state: string, part: RegExp) =>
        others.find((edit) => edit.state === state && part.test(edit.part));
      await page.goto(formAt(find('refused', /:i-1$/), 'criteria/i-1'));
      await expect(page.getByRole('button', { name: 'Thử gửi lại' })).toBeVisible();
      await expect(page.getByText('77,5%')).toBeVisible();
      await page.goto(formAt(find('draft', /^criterion/), 'criteria/nb-sang-kien'));
      await expect(page.getByRole('textbox')).toHaveValue('hai sáng kiến');
      await page.goto(formAt(find('draft', /^row/), 'registers/can-bo'));
      await expect(page.getByText('Cần sửa')).toBeVisible();
      await page.goto(formAt(find('conflict', /:i-1$/), 'criteria/i-1'));
      const conflict = page.getByRole('region', { name: 'Hai người cùng sửa câu trả lời này' });
      await expect(conflict).toContainText('62,5');
      await expect(conflict).toContainText('61');
      await conflict.getByRole('button', { name: 'Dùng câu trả lời của tôi' }).click();
      const mine = others.filter(({ state }) => state === 'conflict');
      await expect
        .poll(() => heldParts(api, mine))
        .toEqual(mine.map(({ value }) => ({ value, revision: 3 })));
    });

    test('an edit of somebody else at the same browser waits for them, and a lost receipt is found again', async () => {
      const { api, own } = await editsOf('lanhdao.giavien');
      expect(own).toHaveLength(1);
      expect(await heldParts(api, own)).toEqual([undefined]);
      await arriveAt(`${server.origin}/assessment/`, 'lanhdao.giavien');
      await expect.poll(() => heldParts(api, own)).toEqual([{ value: own[0]?.value, revision: 1 }]);

      const leader = await apiOf(server, 'lanhdao.kimson');
      const stores = content.indexedDB.flatMap((one) => one.stores);
      const [key] = stores.find(({ name }) => name === 'submissions')?.records ?? [];
      const [, id = ''] = key?.key ?? [];
      const { receiptNumber } = await leader.dossiers.submission.query({ id });
      await arriveAt(`${server.origin}/assessment/${id}/receipt`, 'lanhdao.kimson');
      await expect(page.getByRole('article')).toContainText(receiptNumber);
    });

    test('the text of an author that was not saved is there and is saved', async () => {
      const author = await apiOf(server, 'tacgia.ninhbinh');
      const [name = '', kept = ''] =
        Object.entries(content.localStorage).find(([one]) => one.startsWith('tieuchi.draft.')) ?? [];
      const id = name.split('.').at(-1) ?? '';
      const { text, revision }: { text: string; revision: number } = JSON.parse(kept);
      expect((await author.drafts.get.query({ id })).text).not.toBe(text);
      await arriveAt(`${server.origin}/editor/drafts/${id}`, 'tacgia.ninhbinh');
      await expect(page.getByText('Đã khôi phục thay đổi chưa gửi được')).toBeVisible();
      await page.keyboard.press('ControlOrMeta+S');
      await expect.poll(async () => (await author.drafts.get.query({ id })).text).toBe(text);
      expect((await author.drafts.get.query({ id })).revision).toBe(revision + 1);
    });
  });
}
