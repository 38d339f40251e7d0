import { expect, test } from '@playwright/test';
import { pageAt } from './running-server.ts';
import { arrive, replacePassword, trySignIn } from './steps/account.ts';
import { type Answers, answerAll, liveLevel, openDossier, registerLevel, submit } from './steps/dossier.ts';
import {
  confirmDerive,
  download,
  expectSaved,
  giveLocalReason,
  goTo,
  grid,
  openDerive,
  publish,
  rowOf,
  targetOf,
  typeTarget,
} from './steps/editor.ts';
import { findings, look, portray } from './steps/look.ts';
import { expectQuiet, expectRefused, meet, type Person } from './steps/person.ts';

test.describe.configure({ mode: 'serial' });

const ninhBinhSet = 'Bộ tiêu chí chuyển đổi số cấp xã tỉnh Ninh Bình';
const thanhHoaSet = 'Bộ tiêu chí chuyển đổi số cấp xã tỉnh Thanh Hóa';
const dossiers = { giaVien: '', kimSon: '', thoXuan: '' };

/** Every target of level 1 of Ninh Bình met exactly, none exceeded. */
const onThresholds: Answers = [
  ['I.1', '50'],
  ['I.2', '15'],
  ['I.3', '13', '20'],
  ['I.6', '25', '50'],
  ['I.7', '1'],
  ['I.8', '12', '24'],
  ['II.1', '6', '30'],
  ['II.2', '35', '100'],
  ['III.1', '4.000', '8.000'],
  ['III.2', '1.200', '2.400'],
  ['III.3', '1.400', '7.000'],
  ['III.4', '2.800', '7.000'],
  ['III.5', '500', '5.000'],
  ['III.6', '6.000', '10.000'],
];
const digests = { ninhBinh: '', thanhHoa: '' };

const met = new Map<string, Person>();

/** Everybody keeps one browser through the whole journey. */
function known(name: string): Person {
  const person = met.get(name);
  if (!person) throw new Error(`${name} has not come yet`);
  return person;
}

test.beforeAll(async ({ browser }) => {
  for (const name of [
    'tacgia.ninhbinh',
    'congbo.ninhbinh',
    'quantri.ninhbinh',
    'tacgia.thanhhoa',
    'congbo.thanhhoa',
  ])
    met.set(name, await meet(browser, { name }));
});

test.afterEach(() => {
  for (const person of met.values()) expectQuiet(person);
});

test.afterAll(async () => {
  for (const { context } of met.values()) await context.close();
  expect(findings).toEqual([]);
});

test('the first page leads to both apps; a wrong password is told', async () => {
  const author = known('tacgia.ninhbinh');
  const { page } = author;
  await page.goto(pageAt('/'));
  await look(author, '01-first-page');
  await page.getByRole('link', { name: /^Xây dựng và so sánh/ }).click();
  await look(author, '02-sign-in');
  await trySignIn(author, { username: 'tacgia.ninhbinh', password: 'không phải mật khẩu' });
  await expect(page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();
  await expectRefused(author, 401);
  await arrive(author, { app: 'editor', username: 'tacgia.ninhbinh' });
  await look(author, '03-sets');
});

test('Ninh Bình derives its set, tightens and loosens targets by keyboard', async () => {
  const author = known('tacgia.ninhbinh');
  const { page } = author;
  await openDerive(page);
  await look(author, '04-derive');
  await confirmDerive(page);

  await grid(page).getByRole('gridcell').first().click();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await page.keyboard.type('65');
  await page.keyboard.press('Enter');
  await expect(targetOf(page, { code: 'I.3', level: 1 })).toHaveText('65%khung: 60%');
  await expect(rowOf(page, 'I.3')).toContainText('Siết chặt');

  await typeTarget(page, { code: 'I.2', level: 1 }, 'mười lăm');
  await expect(page.getByText('Cần một số như 80')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('15%');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'I.2')).toContainText('Nới lỏng');
  await expect(rowOf(page, 'I.2')).toContainText('Cần lý do');
  await expectSaved(page);
  await look(author, '05-draft');
});

test('table and JSON are one document; a broken text leaves the table alone', async () => {
  const author = known('tacgia.ninhbinh');
  const { page } = author;
  await page.getByRole('button', { name: 'Xem JSON' }).click();
  const json = page.getByRole('region', { name: 'Văn bản JSON của bộ tiêu chí' });
  const text = json.getByRole('textbox', { name: 'Văn bản JSON của bộ tiêu chí' });
  await expect(json.locator('.view-lines')).toContainText('"id"');

  // The text follows the row, and the row follows the cursor.
  await targetOf(page, { code: 'II.1', level: 1 }).click();
  await expect(json.locator('.view-lines')).toContainText('"id": "ii-1"');
  await json.locator('.view-line', { hasText: '"basis": "thuc-te-tai-dia-phuong"' }).first().click();
  await expect(rowOf(page, 'I.24')).toHaveAttribute('aria-selected', 'true');
  await json.locator('.view-line', { hasText: '"code": "II.1"' }).click();
  await expect(rowOf(page, 'II.1')).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Home');
  await page.keyboard.insertText('đây không phải JSON ');
  await expect(page.getByText('Văn bản JSON đang có lỗi')).toBeVisible();
  await expect(targetOf(page, { code: 'I.3', level: 1 })).toContainText('65%');
  await expect(rowOf(page, 'II.1')).toBeVisible();
  await look(author, '06-broken-json');
  await text.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Văn bản JSON đang có lỗi')).toBeHidden();

  await text.focus();
  await page.keyboard.press('End');
  await page.keyboard.insertText(' "readingNote": "Tính cả hộ kinh doanh đã chuyển thành doanh nghiệp.",');
  await expect(page.getByText('Văn bản JSON đang có lỗi')).toBeHidden();
  await expect(rowOf(page, 'II.1')).toContainText('Sửa câu chữ');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Ẩn JSON' }).click();
});

test('two people who save at once see each other', async () => {
  const author = known('tacgia.ninhbinh');
  const publisher = known('congbo.ninhbinh');
  await arrive(publisher, { app: 'editor', username: 'congbo.ninhbinh' });
  await publisher.page.getByRole('link', { name: ninhBinhSet }).click();
  await typeTarget(publisher.page, { code: 'II.2', level: 1 }, '35');
  await expectSaved(publisher.page);

  await typeTarget(author.page, { code: 'II.2', level: 2 }, '45');
  const dialog = author.page.getByRole('dialog', { name: 'Có người khác vừa lưu bản khác' });
  await expect(dialog).toContainText('Người công bố Ninh Bình');
  await expect(dialog.getByRole('row', { name: /^II\.2/ })).toBeVisible();
  await expectRefused(author, 409);
  await look(author, '07-conflict');
  await dialog.getByRole('button', { name: 'Dùng bản của Người công bố Ninh Bình' }).click();
  await expect(targetOf(author.page, { code: 'II.2', level: 1 })).toContainText('35%');
  await expect(targetOf(author.page, { code: 'II.2', level: 2 })).toHaveText('40%');
  await expectSaved(author.page);
});

test('the publisher is refused until the author has given a reason', async () => {
  const author = known('tacgia.ninhbinh');
  const publisher = known('congbo.ninhbinh');
  await expect(author.page.getByRole('button', { name: 'Công bố…' })).toHaveCount(0);

  await publisher.page.getByRole('button', { name: 'Công bố…' }).click();
  const dialog = publisher.page.getByRole('dialog', { name: 'Công bố bộ tiêu chí' });
  await expect(dialog.getByText('Số tiêu chí còn thiếu lý do và căn cứ: 1')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Công bố', exact: true })).toBeDisabled();
  await look(publisher, '08-publish-refused');
  await dialog.getByRole('button', { name: /^I\.2 / }).click();
  await expect(publisher.page.getByText('Thay đổi này cần lý do và căn cứ trước khi công bố.')).toBeVisible();

  await targetOf(author.page, { code: 'I.2', level: 1 }).click();
  await giveLocalReason(
    author.page,
    'Phần lớn hồ sơ ở các xã bãi ngang do người cao tuổi nộp, còn cần hướng dẫn trực tiếp.',
  );
  await expect(rowOf(author.page, 'I.2')).not.toContainText('Cần lý do');
  await expectSaved(author.page);
  await look(author, '09-reason');
  await portray(author.page, 'editor');

  await publisher.page.reload();
  await expect(rowOf(publisher.page, 'I.2')).not.toContainText('Cần lý do');
  digests.ninhBinh = await publish(publisher.page);
  await look(publisher, '10-published');
});

test('the published set can be read and downloaded', async () => {
  const publisher = known('congbo.ninhbinh');
  const { page } = publisher;
  await page.getByRole('dialog').getByRole('link', { name: 'Xem bản đã công bố' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ninhBinhSet);
  await expect(page.getByRole('region', { name: 'Lý do khác với khung' })).toContainText(
    'còn cần hướng dẫn trực tiếp',
  );
  await look(publisher, '11-published-set');

  const document = JSON.parse(await download(page, 'Văn bản JSON'));
  expect(document).toMatchObject({ id: 'ninh-binh/commune', namespace: 'nb' });
  expect(document.criteria).toHaveLength(38);
  const schema = JSON.parse(await download(page, 'Lược đồ câu trả lời (JSON Schema)'));
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(await download(page, 'Kiểu TypeScript (.d.ts)')).toContain("'iii-3'?: {");
});

test('Thanh Hóa drops a criterion with a reason, adds one of its own and publishes', async () => {
  const author = known('tacgia.thanhhoa');
  const { page } = author;
  await arrive(author, { app: 'editor', username: 'tacgia.thanhhoa' });
  await openDerive(page);
  await confirmDerive(page);

  await targetOf(page, { code: 'I.8', level: 1 }).click();
  await page.getByRole('button', { name: 'Bỏ tiêu chí' }).click();
  await expect(rowOf(page, 'I.8')).toContainText('Cần lý do');
  await giveLocalReason(page, 'Máy tính của công chức xã do tỉnh mua sắm tập trung, không còn thuộc xã.');
  await expect(rowOf(page, 'I.8')).not.toContainText('Cần lý do');

  await grid(page)
    .getByRole('gridcell', { name: /XÃ HỘI SỐ/ })
    .click();
  await page
    .getByLabel('Tên tiêu chí mới')
    .fill('Số thôn, bản, tổ dân phố có tổ công nghệ số cộng đồng hoạt động');
  await page.getByRole('button', { name: 'Thêm tiêu chí' }).click();
  await expect(rowOf(page, 'III.10')).toContainText('Thêm mới');
  await page.getByRole('combobox', { name: 'Kiểu' }).click();
  await page.getByRole('option', { name: 'Số đếm' }).click();
  await typeTarget(page, { code: 'III.10', level: 1 }, '1');
  for (const [level, target] of [
    [2, '2'],
    [3, '3'],
    [4, '4'],
    [5, '5'],
  ] as const)
    await typeTarget(page, { code: 'III.10', level }, target);
  await expectSaved(page);
  await page.getByRole('tab', { name: /^Kiểm tra/ }).click();
  await look(author, '12-second-set');

  const publisher = known('congbo.thanhhoa');
  await arrive(publisher, { app: 'editor', username: 'congbo.thanhhoa' });
  await publisher.page.getByRole('link', { name: thanhHoaSet }).click();
  digests.thanhHoa = await publish(publisher.page);
  await publisher.page.getByRole('button', { name: 'Đóng' }).last().click();
});

test('both publishers open a round for their communes', async () => {
  for (const [name, communes] of [
    ['congbo.ninhbinh', ['Phường Hoa Lư', 'Xã Gia Viễn', 'Xã Kim Sơn']],
    ['congbo.thanhhoa', ['Xã Thọ Xuân']],
  ] as const) {
    const publisher = known(name);
    const { page } = publisher;
    await goTo(page, 'Đợt đánh giá');
    await page.getByRole('button', { name: 'Mở đợt đánh giá' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mở đợt đánh giá' });
    await dialog.getByRole('radio', { name: 'Chọn đơn vị' }).check();
    for (const commune of communes) {
      await dialog.getByLabel('Tìm đơn vị').fill(commune);
      await dialog.getByRole('checkbox', { name: commune, exact: true }).check();
    }
    await expect(dialog.getByText(`Đã chọn ${communes.length} đơn vị`)).toBeVisible();
    if (name === 'congbo.ninhbinh') await look(publisher, '13-open-round');
    await dialog.getByRole('button', { name: 'Mở đợt', exact: true }).click();
    await expect(page.getByRole('row', { name: /Chưa bắt đầu/ })).toHaveCount(communes.length);
  }
  await look(known('congbo.ninhbinh'), '14-round');
});

test('the administrator makes an account; its one-time password must be replaced; locking ends the session', async ({
  browser,
}) => {
  const administrator = known('quantri.ninhbinh');
  const { page } = administrator;
  await arrive(administrator, { app: 'editor', username: 'quantri.ninhbinh' });
  await goTo(page, 'Tài khoản');
  await look(administrator, '15-accounts');
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  const dialog = page.getByRole('dialog', { name: 'Thêm tài khoản' });
  await dialog.getByLabel('Tên đăng nhập').fill('canbo2.giavien');
  await dialog.getByLabel('Họ và tên').fill('Nguyễn Thị Mới');
  await dialog.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).fill('gia vien');
  await page.getByRole('option', { name: 'Xã Gia Viễn' }).click();
  await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
  const slip = page.getByRole('listitem').filter({ hasText: 'canbo2.giavien' });
  await look(administrator, '16-password-sheet');
  const oneTime = await slip
    .getByText('Mật khẩu', { exact: true })
    .locator('xpath=following-sibling::dd[1]')
    .innerText();
  await page.getByRole('button', { name: 'Đã giao, đóng trang' }).click();

  const newcomer = await meet(browser, { name: 'canbo2.giavien' });
  met.set(newcomer.name, newcomer);
  await newcomer.page.goto(pageAt('/assessment/'));
  await trySignIn(newcomer, { username: 'canbo2.giavien', password: oneTime });
  await expect(newcomer.page.getByText('Bạn đang dùng mật khẩu được cấp một lần.')).toBeVisible();
  await newcomer.page.goto(pageAt('/assessment/delegation'));
  await expect(newcomer.page.getByRole('heading', { level: 1 })).toHaveText('Đổi mật khẩu');
  await look(newcomer, '17-change-password');
  await replacePassword(newcomer, { current: oneTime, next: 'một câu dễ nhớ của tôi' });
  await expect(newcomer.page.getByRole('article')).toContainText('Xã Gia Viễn');

  await page.getByRole('button', { name: 'Khóa tài khoản canbo2.giavien' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa' }).click();
  await expect(page.getByRole('row', { name: /canbo2\.giavien/ })).toContainText('Đã khóa');
  await newcomer.page.getByRole('article').getByRole('link').click();
  await expect(newcomer.page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
  await expectRefused(newcomer, 401);
  await trySignIn(newcomer, { username: 'canbo2.giavien', password: 'một câu dễ nhớ của tôi' });
  await expect(newcomer.page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeVisible();
  await expectRefused(newcomer, 401);
});

test('a commune exactly on its thresholds registers, answers one form at a time and sees its level', async ({
  browser,
}) => {
  const officer = await meet(browser, { name: 'canbo.giavien' });
  met.set(officer.name, officer);
  const { page } = officer;
  await arrive(officer, { app: 'assessment', username: officer.name });
  await look(officer, '18-my-rounds');
  dossiers.giaVien = await openDossier(page);
  await look(officer, '19-register');
  await registerLevel(page, 1);
  await expect(page.getByText('Tới mức 1 (14)')).toBeVisible();
  await page.getByRole('link', { name: /^Bắt đầu trả lời/ }).click();
  await look(officer, '20-form-empty');
  await page.goBack();

  await answerAll(page, onThresholds);
  await expect(liveLevel(page)).toHaveText('Mức 1 – Khởi động');
  await look(officer, '21-check');
  await expect(
    page.getByText('Chỉ lãnh đạo đơn vị hoặc người được lãnh đạo ủy quyền mới nộp được.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nộp bản tự đánh giá' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Sửa I.3', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Kết quả theo câu trả lời này' })).toContainText(
    '13/20 = 65%',
  );
  await look(officer, '22-form');
});

test('a commune just below one threshold sees what is missing, on a phone', async ({ browser }) => {
  const officer = await meet(browser, { name: 'canbo.kimson', screen: 'phone' });
  met.set(officer.name, officer);
  const { page } = officer;
  await arrive(officer, { app: 'assessment', username: officer.name });
  dossiers.kimSon = await openDossier(page);
  await registerLevel(page, 1);
  await answerAll(
    page,
    onThresholds.map((line) => (line[0] === 'I.3' ? ['I.3', '12.999', '20.000'] : line)),
  );
  await expect(liveLevel(page)).toHaveText('Chưa đạt mức 1');
  await page.getByRole('link', { name: 'Sửa I.3', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Kết quả theo câu trả lời này' })).toContainText(
    '12.999/20.000',
  );
  await portray(page, 'assessment');
  await openDossier(page);
  const gap = page.getByRole('region', { name: 'Còn thiếu gì để đạt Mức 1' });
  await expect(gap).toContainText('1 tiêu chí chưa đạt');
  await expect(gap.getByRole('listitem')).toContainText(
    '12.999/20.000 = 64,995%; mức 1 cần 65%, thêm 1 văn bản',
  );
  await look(officer, '23-overview');
});

test('a commune of Thanh Hóa answers under its own set and leaves one answer out', async ({ browser }) => {
  const officer = await meet(browser, { name: 'canbo.thoxuan' });
  met.set(officer.name, officer);
  const { page } = officer;
  await arrive(officer, { app: 'assessment', username: officer.name });
  dossiers.thoXuan = await openDossier(page);
  await registerLevel(page, 2);
  await expect(page.getByText('Tới mức 2 (18)')).toBeVisible();
  await page.getByRole('button', { name: 'Đổi mức đăng ký' }).click();
  await look(officer, '24-change-level');
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: /^Mức 1 –/ })
    .check();
  await page.getByRole('dialog').getByRole('button', { name: 'Đăng ký mức 1' }).click();
  await expect(page.getByText('Nhật ký đăng ký mức (2)')).toBeVisible();
  await answerAll(page, [
    ...onThresholds
      .filter(([code]) => code !== 'I.8')
      .map((line): Answers[number] => (line[0] === 'I.2' ? ['I.2', '20'] : line))
      .map((line): Answers[number] => (line[0] === 'III.6' ? ['III.6'] : line)),
    ['III.10', '1'],
  ]);
  await expect(liveLevel(page)).toHaveText('Chưa đạt mức 1');
});

test('the province sees progress but no answers before submission', async () => {
  const publisher = known('congbo.ninhbinh');
  const { page } = publisher;
  await goTo(page, 'Đợt đánh giá');
  await page.getByRole('link', { name: /^Đánh giá chuyển đổi số cấp xã/ }).click();
  const row = page.getByRole('row', { name: /^Xã Gia Viễn/ });
  await expect(row).toContainText('Đang làm');
  await expect(row).toContainText('14/14');
  await expect(row).not.toContainText('Mức');
  await look(publisher, '25-progress');
  await expect(row.getByRole('link')).toHaveCount(0);
  const round = page.url();
  await page.goto(`${round}/dossiers/${dossiers.giaVien}`);
  await expect(page.getByText('Không có hồ sơ này')).toBeVisible();
  await expectRefused(publisher, 404);
  await page.goto(pageAt(`/assessment/${dossiers.giaVien}`));
  await expect(page.getByText('Không tìm thấy trang này')).toBeVisible();
  await expectRefused(publisher, 404);
});

test('the leader submits; a delegate may submit once it was delegated', async ({ browser }) => {
  const leader = await meet(browser, { name: 'lanhdao.giavien' });
  met.set(leader.name, leader);
  await arrive(leader, { app: 'assessment', username: leader.name });
  await openDossier(leader.page);
  await leader.page.getByRole('link', { name: 'Kiểm tra và nộp' }).click();
  expect(await submit(leader.page)).toMatch(/^\d{4}-14464-/);
  await look(leader, '26-receipt');
  await leader.page.getByRole('link', { name: 'Xem hồ sơ đã nộp' }).click();
  await expect(leader.page.getByText(/^Đã nộp lúc/)).toBeVisible();
  await expect(leader.page.getByText('13/20 = 65%')).toBeVisible();
  await look(leader, '27-submitted-dossier');

  const other = await meet(browser, { name: 'lanhdao.kimson' });
  met.set(other.name, other);
  await arrive(other, { app: 'assessment', username: other.name });
  await other.page.getByRole('link', { name: 'Ủy quyền nộp' }).click();
  await other.page.getByLabel('Cán bộ', { exact: true }).selectOption('Cán bộ Kim Sơn');
  await other.page.getByLabel('Đến hết ngày').fill('31/12/2098');
  await other.page.getByLabel('Lý do').fill('Lãnh đạo đi công tác dài ngày.');
  await other.page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
  await expect(other.page.getByText('Đang hiệu lực')).toBeVisible();
  await look(other, '28-delegation');

  const officer = known('canbo.kimson');
  await openDossier(officer.page);
  await officer.page.getByRole('link', { name: 'Kiểm tra và nộp' }).click();
  expect(await submit(officer.page)).toMatch(/^\d{4}-14638-/);
});

test('a missing answer is listed and confirmed, and does not block', async ({ browser }) => {
  const leader = await meet(browser, { name: 'lanhdao.thoxuan' });
  met.set(leader.name, leader);
  const { page } = leader;
  await arrive(leader, { app: 'assessment', username: leader.name });
  await openDossier(page);
  await page.getByRole('link', { name: 'Kiểm tra và nộp' }).click();
  await expect(
    page.getByText('Còn 1 tiêu chí chưa đủ câu trả lời. Chúng được tính là chưa đạt:'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Nộp bản tự đánh giá' }).click();
  await expect(page.getByText('Hãy xác nhận những tiêu chí còn thiếu trước khi nộp.')).toBeVisible();
  await look(leader, '29-missing');
  await page.getByRole('checkbox', { name: /^Tôi xác nhận nộp khi còn 1 tiêu chí/ }).check();
  await submit(page);
  await expect(page.getByText('13/14 tiêu chí đã trả lời')).toBeVisible();
});

test('the province reads the dossier once it was submitted', async () => {
  const publisher = known('congbo.ninhbinh');
  const { page } = publisher;
  await page.goto(pageAt('/editor/rounds'));
  await page.getByRole('link', { name: /^Đánh giá chuyển đổi số cấp xã/ }).click();
  await expect(page.getByRole('link', { name: 'Phường Hoa Lư' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Xã Gia Viễn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hồ sơ của Xã Gia Viễn');
  await expect(page.getByRole('row', { name: /^I\.3 / })).toContainText('13/20 = 65%');
  await look(publisher, '30-dossier-of-the-province');
});

test('nobody opens what belongs to another unit', async () => {
  const officer = known('canbo.thoxuan');
  await officer.page.goto(pageAt(`/assessment/${dossiers.giaVien}`));
  await expect(officer.page.getByText('Không tìm thấy trang này')).toBeVisible();
  await expectRefused(officer, 404);
  await look(officer, '31-not-found');
});

test('the publishers close their rounds and publish the results', async () => {
  for (const name of ['congbo.ninhbinh', 'congbo.thanhhoa']) {
    const publisher = known(name);
    const { page } = publisher;
    await page.goto(pageAt('/editor/rounds'));
    await page.getByRole('link', { name: /^Đánh giá chuyển đổi số cấp xã/ }).click();
    await page.getByRole('button', { name: 'Đóng đợt' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng đợt' }).click();
    await page.getByRole('button', { name: 'Công bố kết quả' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Công bố kết quả' }).click();
    await expect(page.getByText('Đã công bố kết quả')).toBeVisible();
  }
  const { page } = known('congbo.ninhbinh');
  await expect(page.getByRole('row', { name: /^Xã Gia Viễn/ })).toContainText('Mức 1');
  await expect(page.getByRole('row', { name: /^Xã Kim Sơn/ })).toContainText('Chưa đạt mức 1');
  await look(known('congbo.ninhbinh'), '32-results-published');
});

test('the ministry compares both sets with the national one and reads results, but no dossier', async ({
  browser,
}) => {
  const ministry = await meet(browser, { name: 'bo' });
  met.set(ministry.name, ministry);
  const { page } = ministry;
  await arrive(ministry, { app: 'editor', username: 'bo' });
  await look(ministry, '33-ministry');
  await goTo(page, 'So sánh');
  await page.getByRole('combobox', { name: 'Các bộ so sánh' }).click();
  await page.getByRole('option', { name: /ninh-binh\/commune/ }).click();
  await page.getByRole('option', { name: /thanh-hoa\/commune/ }).click();
  await page.keyboard.press('Escape');
  const coverage = page.getByRole('region', { name: /^Mức độ bao phủ/ });
  await expect(coverage.getByRole('row', { name: /Ninh Bình/ })).toContainText('38/38');
  await expect(coverage.getByRole('row', { name: /Thanh Hóa/ })).toContainText('37/38');
  await look(ministry, '34-compare');

  const matrix = page.getByRole('region', { name: 'Bảng đối chiếu tiêu chí và bộ tiêu chí' });
  await expect(matrix.getByRole('row', { name: /^I\.3 / })).toContainText('60% → 65%');
  await page.getByRole('combobox', { name: 'Quan hệ' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Nới lỏng' }).click();
  await page.keyboard.press('Escape');
  await expect(matrix.getByRole('row')).toHaveCount(2);
  await expect(page).toHaveURL(/relation=.*loosened/);
  await page.reload();
  await expect(matrix.getByRole('row')).toHaveCount(2);
  await matrix.getByRole('button', { name: /20% → 15%/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Đã có lý do và căn cứ.');
  await look(ministry, '35-difference');
  await page.keyboard.press('Escape');

  const csv = await download(page, 'Tải CSV');
  expect(csv).toContain('ninh-binh/commune');
  expect(csv).toContain('thanh-hoa/commune');

  await goTo(page, 'Kết quả');
  await expect(page.getByRole('row', { name: /^Xã Gia Viễn/ })).toContainText('ninh-binh/commune@');
  await expect(page.getByRole('row', { name: /^Xã Kim Sơn/ })).toContainText('Chưa đạt mức 1');
  await expect(page.getByRole('row', { name: /^Xã Thọ Xuân/ })).toContainText('Chưa đạt mức 1');
  await look(ministry, '36-results');

  for (const path of [dossiers.giaVien, `${dossiers.giaVien}/dossier`]) {
    await page.goto(pageAt(`/assessment/${path}`));
    await expect(page.getByText('Không tìm thấy trang này')).toBeVisible();
    await expectRefused(ministry, 404);
  }
});
