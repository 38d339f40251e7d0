import type { ApiOutputs } from '@tieuchi/client/outputs';

/** A row of an import sheet as typed, with its number in the spreadsheet. */
export type SheetRow = {
  username: string;
  displayName: string;
  role: string;
  unitCode: string;
  row?: number;
};

/** What the server read from a file. */
export type ReadSheet = {
  rows: SheetRow[];
  findings: ApiOutputs['accounts']['import']['findings'];
  /** What of the file is not among the rows, and why. */
  leftOut: { vi: string; en: string }[];
};

/** What the server read from the file; adds nothing. Throws when it cannot be reached or refuses the file. */
export async function readSheet(file: File): Promise<ReadSheet> {
  const response = await fetch('/api/v1/accounts/read-xlsx', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) throw new Error(`read-xlsx answered ${response.status}`);
  return response.json();
}
