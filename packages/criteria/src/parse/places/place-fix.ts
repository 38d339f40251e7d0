import type { Fix, TextEdit } from '../../findings/fix.ts';
import { nodeAt } from './locate.ts';
import { offsetInside, type Source } from './place-finding.ts';

/** The mend as an edit of the text; undefined where its place is not to be found there. */
export function placeFix(fix: Fix, source: Source): TextEdit | undefined {
  const { node, found } = nodeAt(source.tree, fix.path);
  if (found !== fix.path.length) return undefined;
  switch (fix.kind) {
    case 'text': {
      if (node.type !== 'string') return undefined;
      const offset = offsetInside(source, node.offset, fix.start);
      const length = offsetInside(source, node.offset, fix.end) - offset;
      return { offset, length, text: JSON.stringify(fix.text).slice(1, -1) };
    }
    case 'name': {
      const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
      return key && { offset: key.offset, length: key.length, text: JSON.stringify(fix.text) };
    }
    case 'value':
      return { offset: node.offset, length: node.length, text: JSON.stringify(fix.value) };
  }
}
