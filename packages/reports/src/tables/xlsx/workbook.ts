import { TableError } from '../table-problem.ts';
import { attributeOf, isOn, readXml, type XmlSource } from './read-xml.ts';

/** What a workbook says of itself. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly visible: boolean }[];
  /** The year in which it begins to count days. */
  readonly firstYear: 1900 | 1904;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
}

/** Reads which sheets a workbook has, in their order. Throws TableError where it is none. */
export async function readWorkbook(source: XmlSource): Promise<Workbook> {
  const rootPart = '_rels/.rels';
  const root = source.parts.has(rootPart) ? await readRelations(source, { part: rootPart, folder: '' }) : [];
  const part = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  if (!source.parts.has(part) || !part.endsWith('.xml')) throw new TableError({ code: 'notTable' });
  const relations = await readRelations(source, {
    part: `${folder}_rels/${part.slice(folder.length)}.rels`,
    folder,
  });
  const sheets: { name: string; relation: string | undefined; visible: boolean }[] = [];
  let firstYear: 1900 | 1904 = 1900;
  await readXml(source, part, {
    open(name, attributes) {
      if (name === 'workbookPr' && isOn(attributes.date1904)) firstYear = 1904;
      if (name !== 'sheet') return;
      sheets.push({
        name: attributes.name ?? '',
        relation: Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1],
        visible: attributes.state === undefined || attributes.state === 'visible',
      });
    },
  });
  const partOf = (type: string) => relations.find((one) => one.type === type)?.target;
  return {
    sheets: sheets.flatMap(({ name, relation, visible }) => {
      const sheet = relations.find(({ id, type }) => id === relation && type === 'worksheet');
      return sheet === undefined ? [] : [{ name, part: sheet.target, visible }];
    }),
    firstYear,
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}

interface Relation {
  readonly id: string;
  /** Last word of its type: "worksheet". */
  readonly type: string;
  readonly target: string;
}

async function readRelations(
  source: XmlSource,
  { part, folder }: { part: string; folder: string },
): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readXml(source, part, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const type = attributeOf(attributes, 'Type') ?? '';
      relations.push({
        id: attributes.Id ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolved(attributes.Target ?? '', folder),
      });
    },
  });
  return relations;
}

/** A target of a relation as the name of a part: "worksheets/sheet1.xml" beside "xl/workbook.xml". */
function resolved(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
