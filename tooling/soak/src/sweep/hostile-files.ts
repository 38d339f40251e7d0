import { zipOf } from '@tieuchi/reports/testing';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one sheet whose rows are this XML. */
function workbookOf(rows: string): Promise<Uint8Array> {
  return zipOf({
    '_rels/.rels': `<Relationships><Relationship Id="w" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="s"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });
}

/** Files that are small and mean much work, each at or over a limit of reading. */
export const hostileFiles: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  '3.8 million empty rows': () => workbookOf('<row/>'.repeat(3_800_000)),
  'a million numbers': () => workbookOf(`<row>${'<c><v>1.5</v></c>'.repeat(90)}</row>`.repeat(11_000)),
  'half a million texts': () =>
    workbookOf(`<row>${'<c t="inlineStr"><is><t>á</t></is></c>'.repeat(30)}</row>`.repeat(16_000)),
  'two million tags inside one another': () => workbookOf('<a>'.repeat(2_000_000)),
  'one text of 31 million letters': () =>
    workbookOf(`<row><c t="inlineStr"><is><t>${'x'.repeat(31_000_000)}</t></is></c></row>`),
  '4 MB of text with semicolons': async () => new TextEncoder().encode('a;'.repeat(1_990_000)),
  '4 MB of quotes': async () => new TextEncoder().encode('"'.repeat(3_980_000)),
};
