import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, OperatorError } from '../../operator-error.ts';
import { chooseOsUser, type OsUser } from '../os/os-user.ts';
import { type Binaries, copyBinaries, locateBinaries } from './binaries.ts';

/** Where everything of an installation lies, and who runs its database with which programs. */
export interface DataFolder {
  readonly path: string;
  /** Undefined: PostgreSQL runs as the user of this process. */
  readonly user: OsUser | undefined;
  readonly binaries: Binaries;
  /** The folder that was asked for, when `user` could not enter it and `path` is used instead. */
  readonly insteadOf?: string;
}

const ours = /^(secrets\.json|server\.lock|server\.log|postgres|demo-accounts\.json|lost\+found|\.gitkeep)/;

// Not mkdir's own `recursive`: on file systems that refuse (such as /proc) Node 20 then loops for ever.
function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), 0o755);
  mkdirSync(path, { mode });
}

function unusable(path: string, error: unknown): OperatorError {
  return new OperatorError(
    `Không ghi được vào thư mục dữ liệu ${path} (${codeOf(error)}); hãy cấp quyền ghi hoặc đặt TIEUCHI_DATA sang thư mục khác.`,
    { cause: error },
  );
}

/** Creates the folder or checks an existing one, 0700; throws an OperatorError when it cannot be used. */
export function claimFolder(path: string, owner?: OsUser): void {
  try {
    makeFolder(path, 0o700);
    const entries = readdirSync(path);
    if (entries.length > 0 && !entries.some((entry) => ours.test(entry))) {
      throw new OperatorError(
        `Thư mục ${path} đã có nội dung khác, không phải dữ liệu của Tiêu Chí; hãy đặt TIEUCHI_DATA vào một thư mục trống.`,
      );
    }
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    if (owner) chownSync(path, owner.uid, owner.gid);
    chmodSync(path, 0o700);
  } catch (error) {
    throw error instanceof OperatorError ? error : unusable(path, error);
  }
}

/** Asks the system itself, which knows of access lists and mounts, whether the user can do this. */
function can(user: OsUser, script: string, ...args: readonly string[]): boolean {
  const { uid, gid } = user;
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', ...args], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function hasCluster(path: string): boolean {
  return existsSync(join(path, 'postgres', 'PG_VERSION'));
}

/** `/var/lib/tieuchi/<name>-<hash>`: named after the folder asked for, so that two clones never share one. */
function fallbackFor(path: string): string {
  const name = basename(path) === 'data' ? basename(dirname(path)) : basename(path);
  return join('/var/lib/tieuchi', `${name}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`);
}

function prepareAsRoot(wanted: string, binaries: Binaries): DataFolder {
  const cluster = join(wanted, 'postgres');
  const user = chooseOsUser(existsSync(cluster) ? statSync(cluster).uid : undefined);
  if (!user) return { path: wanted, user, binaries };
  makeFolder(wanted, 0o700);
  const fallback = fallbackFor(realpathSync(wanted));
  let path = wanted;
  // A database that was once made in the fallback folder stays the one in use.
  if (!hasCluster(wanted) && hasCluster(fallback)) path = fallback;
  else claimFolder(wanted, user);
  if (path === fallback || !can(user, 'cd "$1" && [ -w . ]', path)) {
    path = fallback;
    makeFolder(dirname(path), 0o755);
    chmodSync(dirname(path), 0o755);
    claimFolder(path, user);
    if (!can(user, 'cd "$1" && [ -w . ]', path)) {
      throw new OperatorError(
        `Người dùng hệ thống "${user.name}" không vào được ${wanted} lẫn ${path}; hãy đặt TIEUCHI_DATA vào một thư mục mà người dùng đó vào được.`,
      );
    }
  }
  const usable = can(user, '"$1" --version', binaries.postgres) ? binaries : copyBinaries(binaries, path);
  return { path, user, binaries: usable, ...(path !== wanted && { insteadOf: wanted }) };
}

/**
 * Makes the data folder usable, 0700. As root the database belongs to another user (see chooseOsUser): when that user cannot
 * enter the folder a named one under /var/lib/tieuchi is used instead. Throws an OperatorError when there is no way.
 */
export function prepareDataFolder(folder: string): DataFolder {
  const wanted = resolve(folder);
  const binaries = locateBinaries();
  if (process.getuid?.() !== 0) {
    claimFolder(wanted);
    return { path: wanted, user: undefined, binaries };
  }
  try {
    return prepareAsRoot(wanted, binaries);
  } catch (error) {
    throw error instanceof OperatorError ? error : unusable(wanted, error);
  }
}
