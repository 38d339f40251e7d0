/** What the accounts page shows, as its address says it. */
export type AccountsSearch = { text?: string; role?: string };

/** Reads the address; whatever is not understood is left out. */
export function parseAccountsSearch(search: Record<string, unknown>): AccountsSearch {
  return {
    ...(typeof search.text === 'string' && search.text !== '' && { text: search.text.slice(0, 200) }),
    ...(typeof search.role === 'string' && search.role !== '' && { role: search.role }),
  };
}
