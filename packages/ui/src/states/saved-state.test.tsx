import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createI18n } from '../i18n/i18n.ts';
import { UiProvider } from '../provider.tsx';
import { SavedState, type SaveState } from './saved-state.tsx';

afterEach(cleanup);

describe('SavedState', () => {
  const cases: [SaveState, string][] = [
    [{ kind: 'saved', at: '2026-11-21T03:32:00Z' }, 'Đã lưu lúc 10:32'],
    [{ kind: 'saving' }, 'Đang lưu…'],
    [{ kind: 'offline' }, 'Chưa lưu – mất kết nối'],
    [{ kind: 'busy' }, 'Chưa lưu – máy chủ tạm bận, sẽ tự lưu lại'],
  ];
  it.each(cases)('says %o in words', (state, text) => {
    render(
      <UiProvider i18n={createI18n({ vi: {}, en: {} })}>
        <SavedState state={state} />
      </UiProvider>,
    );
    expect(screen.getByRole('status').textContent).toBe(text);
  });
});
