/** What the results page shows, as its address says it. */
export type ResultsSearch = { province?: string; year?: number; text?: string };

/** Reads the address; whatever is not understood is left out. */
export function parseResultsSearch(search: Record<string, unknown>): ResultsSearch {
  const year = Number(search.year);
  return {
    ...(typeof search.province === 'string' && search.province !== '' && { province: search.province }),
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 && { year }),
    ...(typeof search.text === 'string' && search.text !== '' && { text: search.text }),
  };
}
