import { addressOf, emptyCell, type Merge, type Sheet, type SheetCell, type SheetRow } from '../sheet.ts';
import { TableError } from '../table-problem.ts';
import { unescapeCell } from './cell-escapes.ts';
import { isOn, readXml, type XmlSource } from './read-xml.ts';
import { TextCollector } from './shared-strings.ts';
import { shownCell } from './stored-cell.ts';
import type { CellFormats } from './styles.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
}

/** Reads a sheet as what it shows. Throws TableError where it is damaged or larger than allowed. */
export async function readSheet(
  source: XmlSource,
  { name, part }: { name: string; part: string },
  context: SheetContext,
): Promise<Sheet> {
  const reader = new SheetReader(name, source.limits, context);
  await readXml(source, part, {
    open: (tag, attributes) => reader.open(tag, attributes),
    text: (text) => reader.text(text),
    close: (tag) => reader.close(tag),
  });
  return reader.sheet();
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

class SheetReader {
  readonly #name: string;
  readonly #limits: XmlSource['limits'];
  readonly #context: SheetContext;
  readonly #rows: SheetRow[] = [];
  readonly #merges: Merge[] = [];
  readonly #hiddenColumns = new Set<number>();
  readonly #inline = new TextCollector();
  #inCells = false;
  #ranges = 0;
  #seen = 0;
  #number = 0;
  #hidden = false;
  #cells: SheetCell[] = [];
  #column = -1;
  #type = 'n';
  #style: string | undefined;
  #value: string | undefined;
  #isValue = false;
  #isFormula = false;

  constructor(name: string, limits: XmlSource['limits'], context: SheetContext) {
    this.#name = name;
    this.#limits = limits;
    this.#context = context;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'sheetData') this.#inCells = true;
    else if (tag === 'col') this.#hide(attributes);
    else if (tag === 'mergeCell') this.#merge(attributes.ref ?? '');
    // Drawings and extensions behind the cells have rows and formulas of their own.
    if (!this.#inCells) return;
    this.#inline.open(tag);
    if (tag === 'row') this.#startRow(attributes);
    else if (tag === 'c') this.#startCell(attributes);
    else if (tag === 'f') this.#isFormula = true;
    else if (tag === 'v') this.#value = '';
    this.#isValue = tag === 'v';
  }

  text(text: string): void {
    this.#inline.take(text);
    if (this.#isValue) this.#value = (this.#value ?? '') + text;
  }

  close(tag: string): void {
    if (tag === 'sheetData') this.#inCells = false;
    if (!this.#inCells) return;
    this.#inline.close(tag);
    this.#isValue = false;
    if (tag === 'c') this.#endCell();
    if (tag === 'row' && this.#cells.length > 0)
      this.#rows.push({ number: this.#number, hidden: this.#hidden, cells: this.#cells });
  }

  sheet(): Sheet {
    return {
      name: this.#name,
      rows: withoutCovered(this.#rows, this.#merges),
      merges: this.#merges,
      hiddenColumns: this.#hiddenColumns,
      ragged: false,
    };
  }

  #startRow({ r, hidden, ht, customHeight }: Readonly<Record<string, string>>): void {
    const number = r === undefined ? this.#number + 1 : Number(r);
    if (!Number.isInteger(number) || number <= this.#number || number > lastRow)
      throw new TableError({ code: 'damaged' });
    this.#seen += 1;
    this.#number = number;
    const most = this.#limits.rows;
    if (this.#seen > most)
      throw new TableError({ code: 'tooManyRows', sheet: this.#name, at: String(number), most });
    this.#hidden = isOn(hidden) || (isOn(customHeight) && Number(ht) === 0);
    this.#column = -1;
    if (this.#cells.length > 0) this.#cells = [];
  }

  #startCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.#column + 1 : columnOf(r, this.#number);
    if (column <= this.#column || column >= lastColumn) throw new TableError({ code: 'damaged' });
    this.#column = column;
    this.#type = t ?? 'n';
    this.#style = s;
    this.#value = undefined;
    this.#isFormula = false;
  }

  #endCell(): void {
    const format = this.#context.formats(this.#style);
    const value =
      this.#type === 'str' && this.#value !== undefined ? unescapeCell(this.#value) : this.#value?.trim();
    const stored = {
      type: this.#type,
      value,
      inline: this.#inline.end(),
      isFormula: this.#isFormula,
      format,
    };
    const cell = shownCell(stored, this.#context.strings);
    if (cell.kind === 'empty') return;
    const most = this.#limits.columns;
    const at = addressOf(this.#number, this.#column);
    if (this.#column >= most) throw new TableError({ code: 'tooManyColumns', sheet: this.#name, at, most });
    while (this.#cells.length < this.#column) this.#cells.push(emptyCell);
    this.#cells.push(cell);
  }

  #hide({ min, max, hidden, width }: Readonly<Record<string, string>>): void {
    this.#ranges += 1;
    if (this.#ranges > lastColumn) throw new TableError({ code: 'tooMuchInside' });
    if (!isOn(hidden) && !(width !== undefined && Number(width) === 0)) return;
    const last = Math.min(Number(max), this.#limits.columns);
    for (let column = Math.max(Number(min), 1); column <= last; column += 1)
      this.#hiddenColumns.add(column - 1);
  }

  #merge(reference: string): void {
    const [from = '', to = from] = reference.split(':');
    const [top, bottom] = [from, to].map((cell) => Number(/\d+$/.exec(cell)?.[0] ?? Number.NaN));
    if (top === undefined || bottom === undefined || !(top <= bottom))
      throw new TableError({ code: 'damaged' });
    if (this.#merges.length >= this.#limits.merges) throw new TableError({ code: 'tooMuchInside' });
    this.#merges.push({ top, bottom, left: columnOf(from, top), right: columnOf(to, bottom) });
  }
}

function columnOf(reference: string, row: number): number {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || Number(digits) !== row) throw new TableError({ code: 'damaged' });
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Rows that merged cells may lie over, all of them together. */
const mostCovered = 1_000_000;

/** Programs leave texts in cells that a merged one lies over: nobody sees them. */
function withoutCovered(rows: readonly SheetRow[], merges: readonly Merge[]): SheetRow[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  let covered = 0;
  for (const { top, bottom, left, right } of merges) {
    const height = bottom - top + 1;
    const numbers =
      height > rows.length
        ? rows.map(({ number }) => number)
        : Array.from({ length: height }, (_, down) => top + down);
    covered += numbers.length;
    if (covered > mostCovered) throw new TableError({ code: 'tooMuchInside' });
    for (const number of numbers) {
      const row = byNumber.get(number);
      if (row === undefined || number < top || number > bottom) continue;
      const cells = row.cells.map((cell, column) =>
        column >= left && column <= right && (number > top || column > left) ? emptyCell : cell,
      );
      byNumber.set(number, { ...row, cells });
    }
  }
  return [...byNumber.values()];
}
