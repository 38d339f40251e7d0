import type { Path } from '../../findings/finding.ts';
import type { Block, ReportForm } from '../../generated/types.ts';
import { placeholders, placeholdersIn } from '../../reports/placeholders.ts';
import type { Report, Rule } from '../context.ts';

interface PrintedText {
  readonly path: Path;
  readonly text: string;
}

function textsOf(block: Block, path: Path): PrintedText[] {
  switch (block.kind) {
    case 'letterhead': {
      const { issuer = [], symbol = '', about = '', dateline = '' } = block;
      return [
        ...issuer.map((text, index) => ({ path: [...path, 'issuer', index], text })),
        { path: [...path, 'symbol'], text: symbol },
        { path: [...path, 'about'], text: about },
        { path: [...path, 'dateline'], text: dateline },
      ];
    }
    case 'heading':
    case 'paragraph':
      return [{ path: [...path, 'text'], text: block.text }];
    case 'signature':
      return [
        { path: [...path, 'title'], text: block.title },
        ...(block.recipients ?? []).map((text, index) => ({ path: [...path, 'recipients', index], text })),
      ];
    case 'criteriaTable':
    case 'criteriaList':
    case 'register':
      return [];
  }
}

function checkForm({ blocks }: ReportForm, path: Path, report: Report): void {
  const known = new Set(Object.keys(placeholders));
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || block.ask === undefined) return;
    if (Object.hasOwn(placeholders, block.ask))
      report('askTaken', [...path, index, 'ask'], { name: block.ask });
    known.add(block.ask);
  });
  blocks.forEach((block, index) => {
    for (const { path: place, text } of textsOf(block, [...path, index])) {
      for (const name of placeholdersIn(text))
        if (!known.has(name)) report('placeholderUnknown', place, { name });
    }
    if (block.kind !== 'criteriaTable') return;
    const columns = new Set<string>(block.columns);
    for (const column of Object.keys(block.headings ?? {}))
      if (!columns.has(column)) report('headingUnused', [...path, index, 'headings', column], { column });
  });
}

/** Report forms name what can be filled in, and head columns that they have. */
export const reportForms: Rule = {
  name: 'report-forms',
  check({ document, report }) {
    (document.reportForms ?? []).forEach((form, index) => {
      checkForm(form, ['reportForms', index, 'blocks'], report);
    });
  },
};
