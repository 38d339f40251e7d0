import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createI18n } from '../i18n/i18n.ts';
import { UiProvider } from '../provider.tsx';
import type { SignInFailure } from './failures.ts';
import { SignInForm } from './sign-in-form.tsx';

afterEach(cleanup);

it.each<[SignInFailure, string]>([
  [{ kind: 'wrong' }, ''],
  [{ kind: 'wait', seconds: 30 }, 'mật khẩu'],
  [{ kind: 'network' }, 'mật khẩu'],
  [{ kind: 'busy' }, 'mật khẩu'],
])('after %o the password is “%s”', async (failure, kept) => {
  render(
    <UiProvider i18n={createI18n({ vi: {}, en: {} })}>
      <SignInForm onSubmit={async () => failure} />
    </UiProvider>,
  );
  fireEvent.change(screen.getByLabelText('Tên đăng nhập'), { target: { value: 'a' } });
  const password = screen.getByLabelText('Mật khẩu');
  fireEvent.change(password, { target: { value: 'mật khẩu' } });
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
  await screen.findByRole('alert');
  expect(password).toHaveProperty('value', kept);
});
