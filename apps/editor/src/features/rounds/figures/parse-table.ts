/** Reads text copied from a spreadsheet (tabs) or a CSV file (";" or ","), quotes included, into rows of cells. */
export function parseTable(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(plain.slice(0, plain.indexOf('\n') + 1 || plain.length));
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < plain.length; index += 1) {
    const sign = plain[index] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (plain[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator || sign === '\n') {
      row.push(cell);
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

function separatorOf(line: string): string {
  if (line.includes('\t')) return '\t';
  return line.includes(';') || !line.includes(',') ? ';' : ',';
}
