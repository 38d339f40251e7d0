import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { createI18n, type Language } from '../i18n/i18n.ts';
import { UiProvider } from '../provider.tsx';
import { DateField } from './date-field.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function Deadline({ start, given }: { start?: string; given: (string | undefined)[] }) {
  const [value, setValue] = useState(start);
  return (
    <>
      <DateField
        label="Hạn nộp"
        description="Hết ngày này"
        required
        value={value}
        error={value !== undefined && value < '2026-11-21' ? 'Hạn nộp đã qua.' : undefined}
        onChange={(iso) => {
          given.push(iso);
          setValue(iso);
        }}
      />
      <button type="button" onClick={() => setValue('2026-12-31')}>
        Cuối năm
      </button>
    </>
  );
}

function open({ start, language = 'vi' }: { start?: string; language?: Language } = {}) {
  const given: (string | undefined)[] = [];
  localStorage.setItem('tieuchi.language', language);
  render(
    <UiProvider i18n={createI18n({ vi: {}, en: {} })}>
      <Deadline given={given} {...(start !== undefined && { start })} />
    </UiProvider>,
  );
  return { given, field: screen.getByLabelText<HTMLInputElement>('Hạn nộp'), user: userEvent.setup() };
}

describe('DateField', () => {
  it('shows a day in the Vietnamese order and says how to type one', () => {
    const { field } = open({ start: '2026-12-03' });
    expect(field.value).toBe('03/12/2026');
    expect(screen.getByText('Hết ngày này (ngày/tháng/năm)')).toBeTruthy();
  });

  it.each(['5/9/2027', '05-09-2027', '05092027', '2027-09-05'])(
    'reads %s once it is whole',
    async (typed) => {
      const { field, given, user } = open();
      await user.type(field, typed);
      expect(given.at(-1)).toBe('2027-09-05');
      expect(given.slice(0, -1).every((iso) => iso === undefined)).toBe(true);
      expect(field.value).toBe(typed);
      await user.tab();
      expect(field.value).toBe('05/09/2027');
      expect(field.getAttribute('aria-invalid')).not.toBe('true');
    },
  );

  it('keeps what it cannot read and says so once it is left', async () => {
    const { field, given, user } = open({ start: '2026-12-03' });
    await user.clear(field);
    await user.type(field, '31/02/2027');
    expect(field.getAttribute('aria-invalid')).not.toBe('true');
    await user.tab();
    expect(field.value).toBe('31/02/2027');
    expect(given.at(-1)).toBeUndefined();
    expect(screen.getByText(/^Hãy gõ ngày có thật/)).toBeTruthy();
    await user.clear(field);
    await user.tab();
    expect(screen.getByText('Hãy nhập ngày.')).toBeTruthy();
  });

  it('says so in English too', async () => {
    const { field, user } = open({ language: 'en' });
    await user.type(field, '13/13/2027');
    await user.tab();
    expect(screen.getByText(/^Type an existing day/)).toBeTruthy();
  });

  it('shows what the form finds wrong with a day that it can read', async () => {
    const { field, user } = open();
    await user.type(field, '1/1/2026');
    expect(screen.getByText('Hạn nộp đã qua.')).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('follows a value from elsewhere', async () => {
    const { field, user } = open();
    await user.type(field, '99');
    await user.click(screen.getByRole('button', { name: 'Cuối năm' }));
    expect(field.value).toBe('31/12/2026');
  });
});
