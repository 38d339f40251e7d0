import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { createFinding } from '../findings/create-finding.ts';
import { checkValues } from './check-values.ts';
import { type PlacedFinding, scanText, withoutMark } from './scan-text.ts';

/** A text as strict JSON: its value, the tree that knows every offset, and what is wrong with the text. */
export interface ReadJson {
  /** Undefined when the text is not JSON; then there is at least one error. The tree is built when first asked for. */
  readonly json: { readonly value: unknown; readonly tree: () => Node } | undefined;
  readonly findings: PlacedFinding[];
}

const problems = new Map<string, string>([
  ['InvalidSymbol', 'invalidSymbol'],
  ['InvalidNumberFormat', 'invalidNumber'],
  ['PropertyNameExpected', 'propertyExpected'],
  ['ValueExpected', 'valueExpected'],
  ['ColonExpected', 'colonExpected'],
  ['CommaExpected', 'commaExpected'],
  ['CloseBraceExpected', 'braceExpected'],
  ['CloseBracketExpected', 'bracketExpected'],
  ['EndOfFileExpected', 'endExpected'],
  ['UnexpectedEndOfString', 'stringNotClosed'],
  ['UnexpectedEndOfNumber', 'invalidNumber'],
  ['InvalidUnicode', 'invalidEscape'],
  ['InvalidEscapeCharacter', 'invalidEscape'],
  ['InvalidCharacter', 'invalidCharacter'],
]);

function placed(
  code: 'jsonComment' | 'jsonTrailingComma' | 'jsonEmpty',
  offset: number,
  length: number,
): PlacedFinding {
  return { finding: createFinding(code, { path: [] }), offset, length };
}

/** The comma right before a closing bracket at this offset, if that is what stands there. */
function trailingComma(text: string, offset: number): number | undefined {
  if (text[offset] !== '}' && text[offset] !== ']') return undefined;
  let before = offset - 1;
  while (before >= 0 && /\s/.test(text[before] ?? '')) before -= 1;
  return text[before] === ',' ? before : undefined;
}

/** Comments and trailing commas are each one mistake; of the rest only the first, since others follow from it. */
function syntaxFindings(text: string): PlacedFinding[] {
  if (text.trim() === '') return [placed('jsonEmpty', 0, 0)];
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const findings: PlacedFinding[] = [];
  let stopped = false;
  for (const { error, offset, length } of errors) {
    const name = printParseErrorCode(error);
    const comma = trailingComma(text, offset);
    if (name === 'InvalidCommentToken' || name === 'UnexpectedEndOfComment') {
      findings.push(placed('jsonComment', offset, length));
    } else if (comma !== undefined) {
      if (!stopped && findings.at(-1)?.offset !== comma) findings.push(placed('jsonTrailingComma', comma, 1));
    } else if (!stopped) {
      stopped = true;
      const params = { problem: problems.get(name) ?? 'invalidSymbol' };
      findings.push({ finding: createFinding('jsonSyntax', { path: [], params }), offset, length });
    }
  }
  if (findings.length > 0) return findings;
  // The platform is the last word on what is JSON, even where the tolerant parser sees nothing wrong.
  const finding = createFinding('jsonSyntax', { path: [], params: { problem: 'invalidSymbol' } });
  return [{ finding, offset: 0, length: text.length }];
}

/** Properties of a value and of all that lies in it. Depth is bounded before. */
function countProperties(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value);
  let count = Array.isArray(value) ? 0 : inner.length;
  for (const item of inner) count += countProperties(item);
  return count;
}

function treeOf(text: string): () => Node {
  let tree: Node | undefined;
  return () => {
    tree ??= parseTree(text) ?? { type: 'null', offset: 0, length: text.length };
    return tree;
  };
}

/** Reads a text as strict JSON within the limits on size, depth and digits. Never throws. */
export function readJson(original: string): ReadJson {
  const text = withoutMark(original);
  const { beyond, colons, unusual } = scanText(text);
  if (beyond !== undefined) return { json: undefined, findings: [beyond] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { json: undefined, findings: syntaxFindings(text) };
  }
  const tree = treeOf(text);
  // A repeated key leaves fewer properties than there were colons.
  const findings = unusual || colons !== countProperties(value) ? checkValues(text, tree()) : [];
  return { json: { value, tree }, findings };
}
