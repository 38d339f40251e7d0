import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/** Writes a file that only this user reads, whole or not at all, also through a power cut. */
export function writePrivateFile(path: string, text: string): void {
  const incomplete = `${path}.incomplete`;
  const file = openSync(incomplete, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(incomplete, path);
}
