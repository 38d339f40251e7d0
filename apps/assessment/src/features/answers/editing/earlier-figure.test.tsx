import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { dossierOf } from '../../../../test/national.ts';
import { dossierUnder, openPage } from '../../../../test/open-page.tsx';
import { earlierFigure } from './earlier-figure.ts';

afterEach(cleanup);

const earlier = {
  roundName: 'Đợt năm trước',
  year: 2025,
  profile: { population: 8000 },
  answers: { 'i-3': { a: 57, b: 95 }, 'ii-6': { 'a.2': 4 } },
};

it('finds the figure of a part by its field and period', () => {
  expect(earlierFigure(earlier, { kind: 'profile' }, 'population')).toEqual({ value: 8000, year: 2025 });
  expect(earlierFigure(earlier, { kind: 'answer', criterionId: 'ii-6' }, 'a.2')?.value).toBe(4);
  expect(earlierFigure(earlier, { kind: 'answer', criterionId: 'i-4' }, 'a')).toBeUndefined();
  expect(earlierFigure(earlier, { kind: 'totals', registerId: 'x' }, 'a')).toBeUndefined();
  expect(earlierFigure(null, { kind: 'profile' }, 'population')).toBeUndefined();
});

it('warns of a figure that is far from the one of the last round, and takes it all the same', async () => {
  const assessment = dossierUnder(dossierOf(null).set.document, { earlier });
  const sent = await openPage(assessment, '/criteria/i-3');
  const user = userEvent.setup();
  const [first] = await screen.findAllByRole('textbox');
  if (first === undefined) throw new Error('no field');
  await user.type(first, '60');
  expect(screen.queryByText(/Năm 2025 đơn vị khai/)).toBeNull();
  await user.type(first, '00');
  expect(await screen.findByText(/Năm 2025 đơn vị khai 57; con số này chênh từ 100 lần/)).toBeDefined();
  await user.tab();
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ input: { value: { a: 6000 } } }));
});
