import {
  configure,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import type { TableLimits } from '../table-limits.ts';
import { TableError } from '../table-problem.ts';
import type { Budget } from './budget.ts';

// Reading may itself run in a worker; workers of the library's own would need a policy that allows code from blobs.
configure({ useWebWorkers: false });

/** The parts of a workbook, each read on demand and only as far as its reader wants. */
export interface PackageParts {
  has(name: string): boolean;
  /** Hands a part over piece by piece. Throws TableError where it is damaged, larger than allowed, or the reader says so. */
  read(name: string, take: (bytes: Uint8Array) => void): Promise<void>;
}

/**
 * Opens a workbook as the archive that it is. What the archive says about sizes is not believed, and every part that is read
 * agrees with its checksum. Throws TableError.
 */
export async function openPackage(
  bytes: Uint8Array,
  { limits, budget }: { limits: TableLimits; budget: Budget },
): Promise<PackageParts> {
  const entries = await listEntries(bytes, limits.parts);
  return {
    has: (name) => entries.has(partKey(name)),
    read: (name, take) => readEntry(entries.get(partKey(name)), { budget, take }),
  };
}

/** Names of parts are compared without case, as the format says. */
function partKey(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

async function listEntries(bytes: Uint8Array, most: number): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), {
      checkSignature: true,
      checkOverlappingEntry: true,
    });
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.size >= most) throw new TableError({ code: 'tooMuchInside' });
      if (entry.directory) continue;
      // Of two parts of one name nobody knows which is meant.
      if (entries.has(partKey(entry.filename))) throw new TableError({ code: 'damaged' });
      entries.set(partKey(entry.filename), entry);
    }
  } catch (error) {
    throw toTableError(error);
  }
  return entries;
}

async function readEntry(
  entry: FileEntry | undefined,
  { budget, take }: { budget: Budget; take: (bytes: Uint8Array) => void },
): Promise<void> {
  if (entry === undefined) throw new TableError({ code: 'damaged' });
  let failure: unknown;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      try {
        budget.takeBytes(chunk.length);
        take(chunk);
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  });
  try {
    await entry.getData(sink, { checkSignature: true, useWebWorkers: false });
  } catch (error) {
    throw toTableError(failure ?? error);
  }
}

/** The library throws ordinary errors for whatever is wrong with an archive. */
function toTableError(error: unknown): unknown {
  return error instanceof TableError ? error : new TableError({ code: 'damaged' });
}
