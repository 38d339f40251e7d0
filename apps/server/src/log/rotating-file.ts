import { type FileHandle, open, stat } from 'node:fs/promises';
import { dropOldLogs, isFull, setLogAside } from '@tieuchi/db/log-files';
import type { Target } from './patient-writer.ts';

interface OpenFile {
  readonly handle: FileHandle;
  readonly inode: number;
  readonly begun: number;
  size: number;
}

/**
 * A file of its own user (0600) that grows at its end, is put aside when it is full or a day old, and is made anew when somebody
 * has moved or removed it. After a failure the next write opens it again.
 */
export class RotatingFile implements Target {
  readonly #path: string;
  readonly #now: () => number;
  #file: OpenFile | undefined;

  constructor(path: string, now: () => number = Date.now) {
    this.#path = path;
    this.#now = now;
  }

  async write(bytes: Buffer): Promise<void> {
    let file = await this.#usable();
    if (isFull(file, this.#now())) {
      await this.close();
      await setLogAside(this.#path);
      await dropOldLogs(this.#path, this.#now());
      file = await this.#open();
    }
    try {
      await append(file, bytes);
    } catch (error) {
      // Half a line would spoil the next one.
      await file.handle.truncate(file.size).catch(() => undefined);
      await this.close().catch(() => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.handle.close();
  }

  /** The open file while it is still the one of this name. */
  async #usable(): Promise<OpenFile> {
    if (!this.#file) return this.#open();
    const there = await stat(this.#path).catch(() => undefined);
    if (there?.ino === this.#file.inode) return this.#file;
    await this.close();
    return this.#open();
  }

  async #open(): Promise<OpenFile> {
    const handle = await open(this.#path, 'a', 0o600);
    try {
      const { ino, size, birthtimeMs, mode } = await handle.stat();
      if ((mode & 0o077) !== 0) await handle.chmod(0o600);
      // Not every file system knows when a file was made.
      this.#file = { handle, inode: ino, size, begun: Math.min(birthtimeMs || Infinity, this.#now()) };
      return this.#file;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }
}

async function append(file: OpenFile, bytes: Buffer): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    written += (await file.handle.write(bytes, written)).bytesWritten;
  }
  file.size += written;
}
