import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../../operator-error.ts';
import { writePrivateFile } from '../os/private-file.ts';

/** Passwords of the embedded database, random per installation. */
export interface EmbeddedSecrets {
  readonly superuserPassword: string;
  readonly ownerPassword: string;
}

/** 256 random bits, safe in a URL. */
function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function parse(text: string): EmbeddedSecrets | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('superuserPassword' in value) || !('ownerPassword' in value)) return undefined;
    const { superuserPassword, ownerPassword } = value;
    if (typeof superuserPassword !== 'string' || typeof ownerPassword !== 'string') return undefined;
    return { superuserPassword, ownerPassword };
  } catch {
    return undefined;
  }
}

/** Reads `<folder>/secrets.json`, or makes it when there is no cluster yet that would need the old one. */
export function loadSecrets(folder: string): EmbeddedSecrets {
  const path = join(folder, 'secrets.json');
  const found = existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined;
  if (found) return found;
  if (existsSync(join(folder, 'postgres'))) {
    throw new OperatorError(
      `Thiếu hoặc hỏng ${path}, nên không mở được cơ sở dữ liệu; hãy khôi phục tệp này từ bản sao lưu.`,
    );
  }
  const made = { superuserPassword: randomSecret(), ownerPassword: randomSecret() };
  writePrivateFile(path, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}
