import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, OperatorError } from '../operator-error.ts';
import { identityOf, type ProcessIdentity } from './os/process-identity.ts';

/** Held by the one server process of a data folder. */
export interface ServerLock {
  /** Gives the folder free; harmless when somebody else holds it by now. */
  release(): void;
}

function readHolder(text: string): ProcessIdentity | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('startedAt' in value))
      return undefined;
    const { pid, startedAt } = value;
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}

function isHeld(text: string): ProcessIdentity | undefined {
  const holder = readHolder(text);
  const now = holder && identityOf(holder.pid);
  return now && now.startedAt === holder.startedAt ? holder : undefined;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts `own` at `path` in one step; false when something is there already. */
function place(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead holder's file away, unless it has become somebody's fresh one in the meantime. */
function clearAway(path: string, stale: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== stale) place(aside, path);
  rmSync(aside, { force: true });
}

/**
 * Takes `<folder>/server.lock` for this process. A lock whose process is gone (kill -9, power cut) is taken over; one whose
 * process lives throws an OperatorError.
 */
export function acquireServerLock(folder: string): ServerLock {
  const path = join(folder, 'server.lock');
  const identity = identityOf(process.pid) ?? { pid: process.pid, startedAt: '' };
  const content = JSON.stringify({ ...identity, id: randomUUID() });
  const own = `${path}.${randomUUID()}`;
  writeFileSync(own, content, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 50; attempt++) {
      if (place(own, path)) {
        return {
          release() {
            if (readIfThere(path) === content) rmSync(path, { force: true });
          },
        };
      }
      const found = readIfThere(path);
      if (found === undefined) continue;
      const holder = isHeld(found);
      if (holder) {
        throw new OperatorError(
          `Một máy chủ Tiêu Chí khác (tiến trình ${holder.pid}) đang dùng thư mục dữ liệu ${folder}; hãy dừng nó trước, hoặc đặt TIEUCHI_DATA sang thư mục khác.`,
        );
      }
      clearAway(path, found);
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new OperatorError(`Không khoá được thư mục dữ liệu ${folder}; hãy thử lại.`);
}
