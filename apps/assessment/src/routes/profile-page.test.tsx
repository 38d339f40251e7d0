import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { frameworkOf } from '../../test/frameworks.ts';
import { dossierUnder, entry, openPage } from '../../test/open-page.tsx';

afterEach(cleanup);

it('asks every figure once, names the criteria that use it and saves it as a whole', async () => {
  const profile = entry({ smes: 100 });
  const sent = await openPage(
    dossierUnder(frameworkOf('thanhHoa'), { registeredLevel: 1, profile }),
    '/profile',
  );
  const user = userEvent.setup();
  expect(screen.getByLabelText<HTMLInputElement>(/^Tổng số DNVVN/).value).toBe('100');
  expect(screen.getAllByRole('link', { name: '1.4' })).toHaveLength(1);
  await user.type(screen.getByLabelText(/^Tổng số CBCC của cơ quan/), '1.200');
  await user.tab();
  await waitFor(() =>
    expect(sent.at(-1)).toMatchObject({
      procedure: 'dossiers.savePart',
      input: { value: { officials: 1200, smes: 100 } },
    }),
  );
  // Whoever types slowly saves more than once, each time over what was confirmed before.
  expect(sent.map(({ input }) => input)).toMatchObject(sent.map((_, index) => ({ revision: index + 1 })));
  expect(await screen.findByText(/^Đã lưu lúc/)).toBeTruthy();
});

it('says so where a set asks for none', async () => {
  await openPage(dossierUnder(frameworkOf('xuanLac')), '/profile');
  expect(screen.getByText('Bộ tiêu chí này không hỏi thông tin chung')).toBeTruthy();
});
