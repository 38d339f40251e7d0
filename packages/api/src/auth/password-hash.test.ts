import { expect, it } from 'vitest';
import { drawOneTimePassword } from './one-time-password.ts';
import { hashPassword, hashRandomPassword, verifyPassword } from './password-hash.ts';

it.each([
  ['chosen', hashPassword],
  ['drawn', hashRandomPassword],
])('recognises a %s password and no other', async (_, hashWith) => {
  const hash = await hashWith('mật khẩu dài');
  expect(await verifyPassword({ hash, password: 'mật khẩu dài'.normalize('NFD') })).toBe(true);
  expect(await verifyPassword({ hash, password: 'mat khau dai' })).toBe(false);
  expect(hash).not.toBe(await hashWith('mật khẩu dài'));
});

it.each(['', 'plain', 'scrypt$1024$8$1$', 'md5$1$1$1$aa$bb'])(
  'accepts nothing for the hash %j',
  async (hash) => {
    expect(await verifyPassword({ hash, password: '' })).toBe(false);
  },
);

it('draws one-time passwords that differ and are easy to read', () => {
  const drawn = Array.from({ length: 1000 }, drawOneTimePassword);
  expect(new Set(drawn).size).toBe(1000);
  for (const password of drawn)
    expect(password).toMatch(/^[a-hjkmnp-tw-z2-9]{5}(-[a-hjkmnp-tw-z2-9]{5}){2}$/);
});
