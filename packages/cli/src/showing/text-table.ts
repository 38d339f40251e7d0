/** How many columns a terminal gives a text: code points of its composed form (Vietnamese has no wide letters). */
function widthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}

/** Rows as aligned columns two spaces apart, without trailing spaces; the last column runs on. */
export function toTextTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    });
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
