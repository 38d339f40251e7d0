import type { ApiOutputs } from '../../api.ts';

/** A row of an import sheet as typed, with its number in the spreadsheet. */
export type SheetRow = {
  username: string;
  displayName: string;
  role: string;
  unitCode: string;
  row?: number;
};

/** What the server read from the file; adds nothing. Throws when it cannot be reached or refuses the file. */
export async function readSheet(
  file: File,
): Promise<{ rows: SheetRow[]; findings: ApiOutputs['accounts']['import']['findings'] }> {
  const response = await fetch('/api/v1/accounts/read-xlsx', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) throw new Error(`read-xlsx answered ${response.status}`);
  return response.json();
}
