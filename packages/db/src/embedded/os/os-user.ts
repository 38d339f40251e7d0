import { spawnSync } from 'node:child_process';
import { OperatorError } from '../../operator-error.ts';

/** The unprivileged user as whom PostgreSQL runs when the server itself runs as root, which PostgreSQL refuses. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

function ask(command: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function find(user: string): OsUser | undefined {
  const uid = Number(ask('id', ['-u', user]) || Number.NaN);
  const gid = Number(ask('id', ['-g', user]) || Number.NaN);
  if (!Number.isInteger(uid) || !Number.isInteger(gid) || uid === 0) return undefined;
  return { name: ask('id', ['-un', user]) ?? user, uid, gid };
}

function create(name: string): OsUser | undefined {
  const made =
    ask('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name]) ??
    ask('adduser', ['-S', '-D', '-H', name]);
  return made === undefined ? undefined : find(name);
}

/**
 * Whom to run PostgreSQL as: undefined (nobody else) unless this process is root. As root the owner of an existing cluster,
 * else `postgres`, else a system user `tieuchi` that is created, else `nobody`.
 */
export function chooseOsUser(clusterOwner?: number): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (clusterOwner) {
    return find(String(clusterOwner)) ?? { name: String(clusterOwner), uid: clusterOwner, gid: clusterOwner };
  }
  const user = find('postgres') ?? find('tieuchi') ?? create('tieuchi') ?? find('nobody');
  if (user) return user;
  throw new OperatorError(
    'PostgreSQL không chạy dưới quyền root và máy này không có người dùng nào khác; hãy tạo người dùng hệ thống "postgres" hoặc chạy bằng tài khoản thường.',
  );
}
