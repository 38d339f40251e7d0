import { expect, type Locator, type Page } from '@playwright/test';
import type { ApiSession } from './api-session.ts';
import { apiOf, nationalDigest, signInOf } from './opened-round.ts';
import { test } from './own-server.ts';
import { expectSaved, targetOf, typeTarget } from './steps/editor.ts';
import { signIn } from './steps/sign-in.ts';

const saving = /drafts\.save/;

test.describe('the draft of an author', () => {
  test('is kept through an outage and a closed tab, and saved when it is opened again', async ({
    server,
    page,
    context,
  }) => {
    const author = await apiOf(server, 'tacgia.ninhbinh');
    const id = await newDraft(author, '1.1');
    const at = `${server.origin}/editor/drafts/${id}`;
    await signIn(page, { at, ...signInOf(server, 'tacgia.ninhbinh') });
    await typeTarget(page, { code: 'I.1', level: 1 }, '51');
    await expectSaved(page);
    expect(await targetsOf(author, id, 'i-1')).toEqual([51, 60, 70, 100, 100]);

    page.on('dialog', (dialog) => void dialog.accept());
    await context.route(saving, (route) => route.abort());
    await typeTarget(page, { code: 'I.1', level: 1 }, '52');
    await expect(unsaved(page)).toBeVisible();
    await page.reload();
    await expect(page.getByText('Đã khôi phục thay đổi chưa gửi được')).toBeVisible();
    await expect(targetOf(page, { code: 'I.1', level: 1 })).toContainText('52');
    expect(await targetsOf(author, id, 'i-1')).toEqual([51, 60, 70, 100, 100]);
    await context.unroute(saving);
    await page.keyboard.press('ControlOrMeta+S');
    await expectSaved(page);
    expect(await targetsOf(author, id, 'i-1')).toEqual([52, 60, 70, 100, 100]);

    // A tab that closes may still send in its last moment: the next one finds the text either way.
    await context.setOffline(true);
    await typeTarget(page, { code: 'I.1', level: 1 }, '53');
    await expect(unsaved(page)).toBeVisible();
    expect(await targetsOf(author, id, 'i-1')).toEqual([52, 60, 70, 100, 100]);
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    await context.setOffline(false);
    const reopened = await context.newPage();
    await reopened.goto(at);
    await expect(targetOf(reopened, { code: 'I.1', level: 1 })).toContainText('53');
    await expectSaved(reopened);
    expect(await targetsOf(author, id, 'i-1')).toEqual([53, 60, 70, 100, 100]);
  });

  test('and that of another author are both shown; neither overwrites the other', async ({
    server,
    page,
    context,
  }) => {
    const author = await apiOf(server, 'tacgia.ninhbinh');
    const publisher = await apiOf(server, 'congbo.ninhbinh');
    const id = await newDraft(author, '1.2');
    const at = `${server.origin}/editor/drafts/${id}`;
    await signIn(page, { at, ...signInOf(server, 'tacgia.ninhbinh') });
    await typeTarget(page, { code: 'I.1', level: 1 }, '51');
    await expectSaved(page);

    const { text, revision } = await publisher.drafts.get.query({ id });
    const theirs = text.replace('"name": "Thử 1.2"', '"name": "Tên của người công bố"');
    await publisher.drafts.save.mutate({ id, text: theirs, revision });
    await typeTarget(page, { code: 'I.2', level: 1 }, '21');
    const dialog = page.getByRole('dialog', { name: 'Có người khác vừa lưu bản khác' });
    await expect(dialog).toContainText('Người công bố Ninh Bình đã lưu lúc');
    await expect(dialog).toContainText('I.2');
    expect((await publisher.drafts.get.query({ id })).text).toBe(theirs);
    // Closing the tab on the question changes nothing about it.
    page.on('dialog', (question) => void question.accept());
    await page.reload();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Giữ bản của tôi thành lần lưu mới' }).click();
    await expectSaved(page);
    const history = await author.drafts.history.query({ id });
    expect(history.map((one) => one.updatedBy)).toEqual([
      'Người soạn thảo Ninh Bình',
      'Người công bố Ninh Bình',
      'Người soạn thảo Ninh Bình',
      'Người soạn thảo Ninh Bình',
    ]);
    expect((await author.drafts.revision.query({ id, revision: 3 })).text).toBe(theirs);
    expect(await targetsOf(author, id, 'i-2')).toEqual([21, 30, 50, 80, 90]);

    // Taking the other text: the own one is gone from the table, and can be brought back by undoing.
    const second = await publisher.drafts.get.query({ id });
    await publisher.drafts.save.mutate({ id, text: theirs, revision: second.revision });
    await typeTarget(page, { code: 'I.2', level: 1 }, '22');
    await dialog.getByRole('button', { name: 'Dùng bản của Người công bố Ninh Bình' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tên của người công bố');
    await expectSaved(page);
    expect((await publisher.drafts.get.query({ id })).text).toBe(theirs);
    await context.close();
  });
});

function unsaved(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: 'Chưa lưu – mất kết nối' });
}

async function newDraft(author: ApiSession, version: string): Promise<string> {
  const baseDigest = await nationalDigest(author);
  const identity = { id: 'ninh-binh/commune', namespace: 'nb', version, name: `Thử ${version}` };
  return (await author.drafts.derive.mutate({ baseDigest, ...identity })).id;
}

async function targetsOf(api: ApiSession, id: string, criterion: string): Promise<unknown> {
  const { text } = await api.drafts.get.query({ id });
  const document: { criteria: { id: string; rule: { targets: unknown } }[] } = JSON.parse(text);
  return document.criteria.find((one) => one.id === criterion)?.rule.targets;
}
