/** A text that the server may not have, with the revision it was based on. */
export type Backup = { text: string; revision: number; at: string };

/** Where a person's unsaved text of a draft is kept in this browser. */
export type BackupKey = { userId: string; draftId: string };

const nameOf = (key: BackupKey): string => `tieuchi.draft.${key.userId}.${key.draftId}`;

/** Keeps a text for a closed tab or a lost network. False when the browser has no room for it. */
export function keepBackup(key: BackupKey, backup: Backup): boolean {
  try {
    window.localStorage.setItem(nameOf(key), JSON.stringify(backup));
    return true;
  } catch {
    return false;
  }
}

/** The text kept earlier; undefined when there is none or it cannot be read. */
export function loadBackup(key: BackupKey): Backup | undefined {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(nameOf(key)) ?? 'null');
    return isBackup(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets the kept text, unless another tab has meanwhile kept a different one. */
export function dropBackup(key: BackupKey, text: string): void {
  if (loadBackup(key)?.text === text) window.localStorage.removeItem(nameOf(key));
}

function isBackup(value: unknown): value is Backup {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'revision' in value &&
    typeof value.revision === 'number' &&
    'at' in value &&
    typeof value.at === 'string'
  );
}
