import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { frameworkOf } from '../../test/frameworks.ts';
import { dossierUnder, entry, openPage } from '../../test/open-page.tsx';

afterEach(cleanup);

const thanhHoa = frameworkOf('thanhHoa');

describe('fields that the unit does not type', () => {
  it('show the figure of a register, live, with a link to it', async () => {
    const registers = {
      ...dossierUnder(thanhHoa).registers,
      'mau-1-4': { rowsAsked: false, totals: entry({ withComputer: 18, withMailbox: 20 }), rows: [] },
    };
    const facts = { registeredLevel: 1, profile: entry({ officials: 20 }), registers };
    await openPage(dossierUnder(thanhHoa, facts), '/criteria/c1-4');
    expect(screen.queryAllByRole('textbox')).toHaveLength(0);
    expect(screen.getByText('Không phải nhập: mọi số liệu ở đây được lấy từ nơi khác.')).toBeTruthy();
    const [link] = screen.getAllByRole('link', { name: 'Mở Mẫu 1.4' });
    expect(link?.getAttribute('href')).toMatch(/\/registers\/mau-1-4$/);
    expect(screen.getByRole('region', { name: 'Câu trả lời' }).textContent).toMatch(
      /điện tử công vụ20 người/,
    );
    expect(screen.getByText('Danh sách cán bộ', { exact: false })).toBeTruthy();
  });

  it('show the result of another criterion', async () => {
    const yenBai = frameworkOf('yenBai');
    const reader = yenBai.criteria.find(({ inputs }) =>
      inputs.some(({ from }) => from?.kind === 'criterion'),
    );
    const from = reader?.inputs[0]?.from;
    if (!reader || from?.kind !== 'criterion') throw new Error('no criterion reads another');
    const source = yenBai.criteria.find(({ id }) => id === from.criterion);
    const answers = { [from.criterion]: entry({ a: 3, b: 4, value: 3 }) };
    await openPage(dossierUnder(yenBai, { registeredLevel: 1, answers }), `/criteria/${reader.id}`);
    expect(screen.getByRole('link', { name: `Mở tiêu chí ${source?.code}` })).toBeTruthy();
    expect(screen.getByText(`Lấy kết quả của tiêu chí ${source?.code}.`, { exact: false })).toBeTruthy();
  });

  it('show what was supplied, by whom and when', async () => {
    const supplied = { 'c1-5': { a: { value: 75, by: 'Sở Nội vụ', at: '2026-11-20T03:00:00.000Z' } } };
    await openPage(dossierUnder(thanhHoa, { registeredLevel: 1, supplied }), '/criteria/c1-5');
    expect(
      screen.getByText('Đã được cung cấp: Sở Nội vụ, lúc 10:00 20/11/2026. Đơn vị không phải nhập.'),
    ).toBeTruthy();
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(screen.getByText(/^75( |$)/)).toBeTruthy();
  });
});

describe('what the round decided for a criterion', () => {
  it('shows the target that was assigned to the unit, or that none was', async () => {
    const assigned = { 'c1-5': 80 };
    await openPage(dossierUnder(thanhHoa, { registeredLevel: 1, assigned }), '/criteria/c1-5');
    expect(screen.getByRole('cell', { name: '≥ 80% (chỉ tiêu giao)' })).toBeTruthy();
    cleanup();
    await openPage(dossierUnder(thanhHoa, { registeredLevel: 1 }), '/criteria/c1-5');
    expect(screen.getByRole('cell', { name: 'Chưa được giao chỉ tiêu' })).toBeTruthy();
  });

  it('says why a criterion is suspended', async () => {
    const suspended = [
      { criterionId: 'c1-5', reason: 'Chưa có số liệu', by: 'Bình', at: '2026-11-20T03:00:00.000Z' },
    ];
    await openPage(dossierUnder(thanhHoa, { registeredLevel: 1, suspended }), '/criteria/c1-5');
    expect(screen.getByText(/Tiêu chí tạm dừng trong đợt này.*Chưa có số liệu/)).toBeTruthy();
  });
});

describe('the points of a criterion', () => {
  it('follow what is typed, beside how they are earned', async () => {
    const set = frameworkOf('xuanLac');
    const linear = set.criteria.find(({ rule, inputs }) => rule?.kind === 'linear' && inputs.length === 2);
    if (linear?.rule?.kind !== 'linear') throw new Error('no linear criterion');
    const { max } = linear.rule;
    await openPage(dossierUnder(set), `/criteria/${linear.id}`);
    expect(screen.getByText('Cách tính điểm')).toBeTruthy();
    const user = userEvent.setup();
    const [a, b] = screen.getAllByRole('textbox');
    if (!a || !b) throw new Error('no fields');
    await user.type(a, '10');
    await user.type(b, '10');
    expect(await screen.findByText(`${max}/${max} điểm`)).toBeTruthy();
  });

  it('show figures of frozen peers', async () => {
    const set = frameworkOf('xuanLac');
    const compared = set.criteria.find(({ rule }) => rule?.kind === 'peers');
    if (!compared) throw new Error('no criterion compares units');
    const values = [
      { unit: '00001', value: '10' },
      { unit: '00002', value: '40' },
      { unit: '00003', value: '5/2' },
    ];
    const peers = { criteria: { [compared.id]: { values } } };
    const figures = Object.fromEntries(compared.inputs.map(({ id }) => [id, 10]));
    const facts = { peers, answers: { [compared.id]: entry(figures) } };
    await openPage(dossierUnder(set, facts), `/criteria/${compared.id}`);
    expect(screen.getByText('Số liệu của 3 đơn vị đã chốt.')).toBeTruthy();
    expect(screen.getByText('00001 (đơn vị mình)')).toBeTruthy();
    expect(screen.getByText('00003').closest('tr')?.textContent).toMatch(/^000032,5/);
    expect(screen.queryByText('Tạm tính')).toBeNull();
  });
});
