import { builtInFormats } from '../formats/built-in-formats.ts';
import { type NumberFormat, readFormat } from '../formats/number-format.ts';
import { readXml, type XmlSource } from './read-xml.ts';

/** The format of a cell by the number of its style. */
export type CellFormats = (style: string | undefined) => NumberFormat;

/** Reads which number format every style of cells has. A format that is named and not known can show anything: it is read by no rule. */
export async function readCellFormats(
  source: XmlSource,
  { part, firstYear }: { part: string | undefined; firstYear: 1900 | 1904 },
): Promise<CellFormats> {
  const codes = new Map<number, string>(builtInFormats);
  const styles: number[] = [];
  let inCells = false;
  if (part !== undefined && source.parts.has(part))
    await readXml(source, part, {
      open(name, attributes) {
        if (name === 'numFmt' && !inCells)
          codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) styles.push(Number(attributes.numFmtId ?? 0));
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    });
  const formats = new Map<number, NumberFormat>();
  return (style) => {
    const id = styles[Number(style ?? 0)] ?? 0;
    const known = formats.get(id);
    if (known !== undefined) return known;
    const format = readFormat(codes.get(id) ?? unknownFormat, firstYear);
    formats.set(id, format);
    return format;
  };
}

/** A condition, which no rule reads. */
const unknownFormat = '[=]0';
