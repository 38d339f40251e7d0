import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/** A cell as a workbook stores it. */
export interface StoredTestCell {
  /** Its place, "B3". */
  readonly at: string;
  /** `v`; left out: none. */
  readonly value?: string | number;
  /** `t`: "n", "str", "b", "e", "d", "inlineStr" or "s". */
  readonly type?: string;
  readonly formula?: string;
  /** A number format code: "0.0%", "dd/mm/yyyy". */
  readonly format?: string;
}

/** A sheet as a workbook stores it. */
export interface StoredTestSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly cells: readonly StoredTestCell[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** Columns from 1. */
  readonly hiddenColumns?: readonly number[];
}

/** Writes an archive of these parts, to try readers on. */
export async function zipOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(parts)) await writer.add(name, new TextReader(text));
  return writer.close();
}

/** Writes a small workbook whose cells are stored exactly so, with these number formats: what a spreadsheet program would have saved. */
export async function smallWorkbook(
  sheets: readonly StoredTestSheet[],
  { date1904 = '', sharedStrings = '' }: { date1904?: string; sharedStrings?: string } = {},
): Promise<Uint8Array> {
  const formats = [...new Set(sheets.flatMap(({ cells }) => cells.map(({ format = '' }) => format)))];
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="s${index}" Type="${types}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  );
  const listed = sheets.map(({ name = 'Tờ', state }, index) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden} r:id="s${index}"/>`;
  });
  return zipOf({
    '_rels/.rels': `<Relationships><Relationship Id="w" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${date1904 === '' ? '' : ` date1904="${date1904}"`}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}<Relationship Id="t" Type="${types}/styles" Target="styles.xml"/><Relationship Id="u" Type="${types}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': stylesOf(formats),
    'xl/sharedStrings.xml': `<sst>${sharedStrings}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index}.xml`, sheetXml(sheet, formats)]),
    ),
  });
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Style 0 is General; the others follow in the order of their formats, by their built-in number where they are one ("#14"). */
function stylesOf(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`,
  );
  const styles = formats.map((code, index) => {
    const id = code === '' ? '0' : /^#\d+$/.test(code) ? code.slice(1) : 200 + index;
    return `<xf numFmtId="${id}"/>`;
  });
  return `<styleSheet><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

function sheetXml(
  { cells, merges = [], hiddenRows = [], hiddenColumns = [] }: StoredTestSheet,
  formats: readonly string[],
): string {
  const rows = new Map<number, string[]>();
  for (const { at, value, type, formula, format = '' } of cells) {
    const row = Number(/\d+/.exec(at)?.[0]);
    const text = value === undefined ? '' : escaped(String(value));
    const kind = type ?? (typeof value === 'string' ? 'inlineStr' : 'n');
    const stored = kind === 'inlineStr' ? `<is><t xml:space="preserve">${text}</t></is>` : `<v>${text}</v>`;
    const xml = `<c r="${at}" t="${kind}" s="${formats.indexOf(format)}">${formula === undefined ? '' : `<f>${escaped(formula)}</f>`}${value === undefined ? '' : stored}</c>`;
    rows.set(row, [...(rows.get(row) ?? []), xml]);
  }
  const lines = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(
      ([row, xml]) => `<row r="${row}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${xml.join('')}</row>`,
    );
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`);
  const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`);
  return `<worksheet><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><mergeCells>${merged.join('')}</mergeCells></worksheet>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
