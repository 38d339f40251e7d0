import { cleanup, render, screen, within } from '@testing-library/react';
import { createI18n } from '@tieuchi/ui/i18n';
import { UiProvider } from '@tieuchi/ui/provider';
import { afterEach, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import { StatusGroups } from './status-groups.tsx';

afterEach(cleanup);

it('tells every figure in Vietnamese print', () => {
  const status = {
    version: '0.1.0',
    at: '2026-11-21T03:32:00.000Z',
    postgres: '18.1',
    databaseBytes: 45_678_901,
    activeSessions: 12,
    accounts: 3321,
    lockedAccounts: 0,
    publishedVersions: 2,
    openRounds: 1,
    assessments: 1200,
    submissions: 801,
    auditEvents: 1_234_567,
  };
  render(
    <UiProvider i18n={createI18n({ vi, en })}>
      <StatusGroups status={status} />
    </UiProvider>,
  );
  const content = within(screen.getByRole('region', { name: 'Nội dung' }));
  expect(content.getByText('1.234.567')).toBeTruthy();
  expect(screen.getByText('45,7 MB')).toBeTruthy();
  expect(screen.getByText('3.321')).toBeTruthy();
  expect(screen.getAllByRole('definition')).toHaveLength(Object.keys(status).length - 1);
});
