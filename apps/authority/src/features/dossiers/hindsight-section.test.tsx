import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, expect, it } from 'vitest';
import { queryClient } from '../../api.ts';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import { CorrectedMark } from '../results/corrected-mark.tsx';
import { HindsightSection } from './hindsight-section.tsx';

afterEach(cleanup);

type Props = Parameters<typeof HindsightSection>[0];

const difference: Props['dossier']['difference'] = {
  digest: 'sha256-1',
  outcome: true,
  before: { kind: 'levels', level: 2, share: null },
  now: { kind: 'levels', level: 1, share: null },
  criteria: [
    {
      id: 'q',
      code: '1.2',
      before: { text: 'đạt chỉ tiêu của mọi mức', textEn: 'meets the targets of all levels' },
      now: { text: 'Chưa trả lời', textEn: 'Not answered' },
    },
  ],
};

function show(dossier: Props['dossier'], publisher: boolean) {
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <QueryClientProvider client={queryClient}>
        <HindsightSection id="d" dossier={dossier} publisher={publisher} />
        <CorrectedMark corrected={{ reason: 'Tính nhầm', at: '2026-11-22T03:00:00.000Z' }} />
      </QueryClientProvider>
    </UiProvider>,
  );
}

it('tells stored and present result, criterion by criterion; a publisher gives a reason', () => {
  show({ difference, corrections: [] }, true);
  const section = within(screen.getByRole('region', { name: 'Kết quả đã lưu và kết quả tính lại' }));
  const rows = section.getAllByRole('row').map((row) => row.textContent);
  expect(rows.slice(1)).toEqual([
    'Kết quả chungMức 2Mức 1',
    'Tiêu chí 1.2đạt chỉ tiêu của mọi mứcChưa trả lời',
  ]);
  const button = section.getByRole('button', { name: 'Ghi đính chính' });
  expect(button).toHaveProperty('disabled', true);
  fireEvent.change(section.getByRole('textbox', { name: 'Lý do đính chính' }), {
    target: { value: 'Tính nhầm' },
  });
  expect(button).toHaveProperty('disabled', false);
});

it('leaves correcting to publishers, and tells what was corrected', () => {
  show(
    { difference, corrections: [{ reason: 'Lần một', by: 'Bình', at: '2026-11-22T03:00:00.000Z' }] },
    false,
  );
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('Lần một')).toBeTruthy();
  expect(screen.getByText('Đã đính chính')).toBeTruthy();
});

it('says nothing where nothing differs', () => {
  show({ difference: null, corrections: [] }, true);
  expect(screen.queryByRole('region')).toBeNull();
});
