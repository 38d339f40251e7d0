import { posix } from 'node:path';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { readZip, ZipError } from './read-zip.ts';

/** A row of a sheet that has at least one filled cell. */
export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  /** Texts of the first columns, trimmed; "" where empty. Numbers stand as they are stored. */
  readonly cells: readonly string[];
  /** Indexes (from 0) of cells that hold a formula; their texts are left empty, because a formula's result is not data. */
  readonly formulas: readonly number[];
  /** Indexes of cells that hold a number: their texts have a decimal point, whatever the spreadsheet shows. */
  readonly numbers: readonly number[];
}

/** What is read at most. */
export interface XlsxLimits {
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
}

/** The rows of the first sheet, or why there are none. */
export type XlsxReading =
  | { readonly ok: true; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly problem: 'notXlsx' | 'fileTooLarge' | 'tooManyRows' };

const zipLimits = { entries: 500, bytes: 24 * 1024 * 1024 };
const longestCell = 2000;

const isPart = (name: string): boolean =>
  name === 'xl/workbook.xml' ||
  name === 'xl/_rels/workbook.xml.rels' ||
  name === 'xl/sharedStrings.xml' ||
  /^xl\/worksheets\/[^/]+\.xml$/.test(name);

class TooManyRows extends Error {}

/**
 * Reads the texts of the first sheet of an .xlsx file from a stranger. Neither formulas nor styles, merged cells, links or
 * embedded files are looked at, and memory stays bounded whatever the file claims.
 */
export function readXlsx(bytes: Uint8Array, limits: XlsxLimits): XlsxReading {
  if (bytes.byteLength > limits.fileBytes) return { ok: false, problem: 'fileTooLarge' };
  try {
    const parts = readZip(bytes, { limits: zipLimits, wants: isPart });
    const sheet = parts.get(firstSheetName(parts));
    if (!sheet) return { ok: false, problem: 'notXlsx' };
    const strings = parts.get('xl/sharedStrings.xml');
    return { ok: true, rows: readRows(sheet, strings ? readSharedStrings(strings) : [], limits) };
  } catch (error) {
    if (error instanceof TooManyRows) return { ok: false, problem: 'tooManyRows' };
    if (error instanceof ZipError && error.code === 'tooLarge') return { ok: false, problem: 'fileTooLarge' };
    if (error instanceof ZipError || error instanceof XmlError) return { ok: false, problem: 'notXlsx' };
    throw error;
  }
}

class XmlError extends Error {}

interface XmlEvents {
  open?(tag: SaxesTagPlain): void;
  close?(name: string): void;
  text?(text: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function parseXml(content: Buffer, { open, close, text }: XmlEvents): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  // Saxes knows the five entities of XML only; a document type could declare no others to it, and no office program writes one.
  parser.on('doctype', () => {
    throw new XmlError('doctype');
  });
  if (open) parser.on('opentag', open);
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)));
  if (text) parser.on('text', text);
  parser.write(content.toString('utf8')).close();
}

function firstSheetName(parts: ReadonlyMap<string, Buffer>): string {
  const workbook = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) throw new XmlError('no workbook');
  let wanted: string | undefined;
  parseXml(workbook, {
    open({ name, attributes }) {
      if (localName(name) !== 'sheet' || wanted !== undefined) return;
      wanted = Object.entries(attributes).find(([key]) => /^[^:]+:id$/.test(key))?.[1];
    },
  });
  let target = '';
  parseXml(relations, {
    open({ attributes }) {
      if (wanted !== undefined && attributes.Id === wanted) target = attributes.Target ?? '';
    },
  });
  return target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
}

function readSharedStrings(content: Buffer): string[] {
  const strings: string[] = [];
  let collected = '';
  let inText = false;
  let inPhonetic = false;
  parseXml(content, {
    open({ name }) {
      const local = localName(name);
      if (local === 'si') collected = '';
      if (local === 'rPh') inPhonetic = true;
      inText = local === 't' && !inPhonetic;
    },
    text(text) {
      if (inText) collected += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(collected);
    },
  });
  return strings;
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function readRows(content: Buffer, strings: readonly string[], limits: XlsxLimits): SheetRow[] {
  const rows: SheetRow[] = [];
  let number = 0;
  let cells: string[] = [];
  let formulas: number[] = [];
  let numbers: number[] = [];
  let column = -1;
  let type = '';
  let value = '';
  let reading = false;
  let isFormula = false;

  const endCell = () => {
    if (column < 0 || column >= limits.columns) return;
    if (isFormula) formulas.push(column);
    else if (type === 'n' && value !== '') numbers.push(column);
    if (!isFormula)
      cells[column] = (type === 's' ? (strings[Number(value)] ?? '') : value).trim().slice(0, longestCell);
  };
  const endRow = () => {
    if (formulas.length === 0 && cells.every((cell) => cell === '')) return;
    if (rows.length >= limits.rows) throw new TooManyRows();
    rows.push({ number, cells, formulas, numbers });
  };

  parseXml(content, {
    open({ name, attributes }) {
      const local = localName(name);
      if (local === 'row') {
        number = attributes.r === undefined ? number + 1 : Number(attributes.r);
        cells = Array.from({ length: limits.columns }, () => '');
        formulas = [];
        numbers = [];
        column = -1;
      } else if (local === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        type = attributes.t ?? 'n';
        value = '';
        isFormula = false;
      } else if (local === 'f') isFormula = true;
      reading = local === 'v' || local === 't';
    },
    text(text) {
      if (reading) value += text;
    },
    close(name) {
      reading = false;
      if (name === 'c') endCell();
      if (name === 'row') endRow();
    },
  });
  return rows;
}
