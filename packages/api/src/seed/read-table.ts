import { readFileSync } from 'node:fs';

/** Reads a tab-separated file with a header line into one map a row, by column title. Throws when a row has too few cells. */
export function readTable(file: URL): Map<string, string>[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  const titles = header.split('\t');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== titles.length)
      throw new Error(`${file.pathname}:${index + 2}: expected ${titles.length} cells`);
    return new Map(titles.map((title, column) => [title, cells[column] ?? '']));
  });
}
