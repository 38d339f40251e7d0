import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../../operator-error.ts';
import { runAs } from '../os/run-as.ts';
import type { DataFolder } from './data-folder.ts';
import { clusterOf } from './postmaster.ts';

/** Name of the role that only sets up the database; the owner role made then owns everything. */
export const superuser = 'tieuchi_superuser';

const settings = `
# Tiêu Chí: reached over 127.0.0.1 only; no socket files, whose path may be too long.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
log_checkpoints = off
`;

function checkVersion(folder: DataFolder): void {
  const found = readFileSync(join(clusterOf(folder), 'PG_VERSION'), 'utf8').trim();
  const [major = ''] = folder.binaries.version.split('.');
  if (found !== major) {
    throw new OperatorError(
      `Dữ liệu trong ${folder.path} thuộc PostgreSQL ${found}, bản kèm sẵn là ${major}; hãy dùng phiên bản Tiêu Chí cũ để xuất dữ liệu trước khi nâng cấp.`,
    );
  }
}

/**
 * Makes the cluster of a data folder unless it exists: UTF-8, scram passwords, checksums. The default order of text is by code
 * point, the same on every machine; names for people are ordered with the collation "vi-x-icu". It is made aside and moved
 * into place, so that an interrupted start leaves nothing half done.
 */
export async function ensureCluster(folder: DataFolder, password: string): Promise<void> {
  if (existsSync(clusterOf(folder))) {
    checkVersion(folder);
    return;
  }
  const { path, user, binaries } = folder;
  for (const entry of readdirSync(path)) {
    if (entry.startsWith('postgres.new-')) rmSync(join(path, entry), { recursive: true, force: true });
  }
  const fresh = join(path, `postgres.new-${randomUUID()}`);
  const passwordFile = `${fresh}.password`;
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) chownSync(passwordFile, user.uid, user.gid);
    const { code, output } = await runAs({
      program: binaries.initdb,
      args: [
        ...['-D', fresh, '-U', superuser, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
        ...[
          '--encoding',
          'UTF8',
          '--locale',
          'C',
          '--locale-provider',
          'builtin',
          '--builtin-locale',
          'C.UTF-8',
        ],
        ...['--data-checksums', '--no-instructions'],
      ],
      cwd: path,
      user,
    });
    if (code !== 0) {
      const reason =
        output
          .trim()
          .split('\n')
          .findLast((line) => /error|FATAL|could not/i.test(line)) ?? output.trim();
      throw new OperatorError(`Không tạo được cơ sở dữ liệu trong ${path}: ${reason}`);
    }
    appendFileSync(join(fresh, 'postgresql.conf'), settings);
    renameSync(fresh, clusterOf(folder));
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}
