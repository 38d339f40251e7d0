import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SignIn, seedDemo, seedOperator, seedReference } from '@tieuchi/api/seed';
import type { Database } from '@tieuchi/db/database';
import { writePrivateFile } from '@tieuchi/db/private-file';
import { drawBox, type SignInLine, signInLines } from './announce.ts';

interface FirstContent {
  readonly db: Database;
  readonly demo: boolean;
  /** Data folder, for the passwords of the demo accounts. */
  readonly folder: string;
}

type DemoAccount = Pick<SignIn, 'username' | 'password' | 'displayName' | 'unitName'>;

const toLine = ({ username, password, displayName, unitName }: DemoAccount): SignInLine => ({
  username,
  password,
  description: unitName ? `${displayName} (${unitName})` : displayName,
});

function isAccount(value: unknown): value is DemoAccount {
  if (typeof value !== 'object' || value === null) return false;
  const { username, password, displayName, unitName }: Partial<Record<string, unknown>> = { ...value };
  return (
    [username, password, displayName].every((text) => typeof text === 'string') &&
    (unitName === null || typeof unitName === 'string')
  );
}

function readAccounts(file: string): DemoAccount[] {
  if (!existsSync(file)) return [];
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(value) ? value.filter(isAccount) : [];
  } catch {
    return [];
  }
}

/** Adds the demo accounts that are missing; their passwords stand in `demo-accounts.json` before the accounts exist. */
async function prepareDemo(db: Database, folder: string): Promise<string[]> {
  const file = join(folder, 'demo-accounts.json');
  let accounts = readAccounts(file);
  await db.transaction(async (tx) => {
    const added = await seedDemo(tx);
    if (added.length === 0) return;
    const fresh = added.map(({ username, password, displayName, unitName }) => ({
      username,
      password,
      displayName,
      unitName,
    }));
    const names = new Set(fresh.map(({ username }) => username));
    accounts = [...accounts.filter(({ username }) => !names.has(username)), ...fresh];
    writePrivateFile(file, `${JSON.stringify(accounts, null, 2)}\n`);
  });
  if (accounts.length === 0) return ['Tài khoản dùng thử đã được tạo từ một thư mục dữ liệu khác.'];
  return [
    '',
    'Dữ liệu dùng thử. Tên đăng nhập và mật khẩu:',
    ...signInLines(accounts.map(toLine)),
    '',
    `(lưu trong ${file})`,
  ];
}

/** The first account, shown before it is stored: a start that is killed in between makes another one next time. */
async function prepareOperator(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    const operator = await seedOperator(tx);
    if (!operator) return;
    const line = signInLines([{ ...toLine({ ...operator, unitName: null }) }]);
    console.log(drawBox(['Tài khoản đầu tiên, mật khẩu dùng một lần, chỉ hiện ở đây:', ...line]));
  });
}

/**
 * Brings the reference data (units, national sets) up to date and makes the first accounts: demo ones in a demo installation,
 * else the operator. Returns lines to show after the start.
 */
export async function prepareContent({ db, demo, folder }: FirstContent): Promise<string[]> {
  for (const line of await seedReference(db)) console.error(line);
  if (demo) return prepareDemo(db, folder);
  await prepareOperator(db);
  return [];
}
