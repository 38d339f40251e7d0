import type { TableReading } from '@tieuchi/reports/read-table';
import { tableLimits } from '@tieuchi/reports/table-limits';

/** A file that cannot be opened any more: it was changed or removed after it was chosen. */
export class FileGone extends Error {}

/** Reads a table file here in the browser; what reads it is loaded when it is first needed. Throws FileGone. */
export async function readFigureFile(file: File): Promise<TableReading> {
  if (file.size > tableLimits.fileBytes) return { ok: false, problem: { code: 'fileTooLarge' } };
  const { readTable } = await import('@tieuchi/reports/read-table');
  return readTable(await bytesOf(file));
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new FileGone('file', { cause: error });
  }
}
