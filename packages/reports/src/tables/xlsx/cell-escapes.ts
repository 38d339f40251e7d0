const escapedSign = /_x([0-9A-Fa-f]{4})_/g;

/** A text as the cell shows it: workbooks write signs that XML cannot hold as `_x000D_`, and "_x" itself as `_x005F_x`. */
export function unescapeCell(text: string): string {
  return text
    .replace(escapedSign, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

/** A text as a workbook writes it; `unescapeCell` gives it back, line ends as "\n". */
export function escapeCell(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (sign === '\t' || sign === '\n' ? sign : escaped(sign)));
}

function escaped(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
