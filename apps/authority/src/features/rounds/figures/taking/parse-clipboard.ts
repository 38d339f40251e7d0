/** A cell of several lines, as spreadsheets put it on the clipboard; a cell that merely starts with a quotation mark is none. */
const quoted = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;
const bare = /[^\t\n]*/y;

/**
 * Rows of cells copied from a spreadsheet: parted by tabs and line ends only, since a comma, a semicolon or a space may stand inside
 * a number. The line end behind the last row is none of its own.
 */
export function parseClipboard(text: string): string[][] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    quoted.lastIndex = at;
    const inside = quoted.exec(plain);
    const isQuoted = inside !== null && /[\t\n]/.test(inside[0]);
    bare.lastIndex = at;
    const [cell = ''] = isQuoted ? inside : (bare.exec(plain) ?? []);
    rows.at(-1)?.push(isQuoted ? (inside[1] ?? '').replaceAll('""', '"') : cell);
    at += cell.length;
    if (at >= plain.length) return rows;
    if (plain[at] === '\n') rows.push([]);
    at += 1;
  }
}
