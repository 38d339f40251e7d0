import { cleanup, render, screen } from '@testing-library/react';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import { type Outcome, OutcomeText } from './outcome-text.tsx';

afterEach(cleanup);

const points: Outcome = {
  kind: 'points',
  points: 812.5,
  maxPoints: 1900,
  share: 42.76,
  pointsShown: '812.5',
  maxShown: '1900',
  shareShown: '42.76',
  band: 'Khá',
  rank: 2,
  provisional: true,
};

it.each<[string, Outcome, string[]]>([
  ['a level', { kind: 'levels', level: 3, share: null }, ['Mức 3']],
  ['below the first', { kind: 'levels', level: 0, share: 62.5 }, ['Chưa đạt mức 1', 'Đạt 62,5% số tiêu chí']],
  ['points', points, ['812,5/1.900 điểm', '42,76%', 'Khá', 'Hạng 2', 'Tạm tính']],
  [
    'points without more',
    { ...points, shareShown: null, band: null, rank: null, provisional: false },
    ['812,5/1.900 điểm'],
  ],
])('says %s', (_title, outcome, texts) => {
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <section aria-label="outcome">
        <OutcomeText outcome={outcome} />
      </section>
    </UiProvider>,
  );
  expect(screen.getByRole('region').textContent).toBe(texts.join(''));
});
