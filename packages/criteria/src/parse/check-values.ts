import { getNodePath, type Node } from 'jsonc-parser';
import { Rational } from '../exact/rational.ts';
import { createFinding } from '../findings/create-finding.ts';
import type { Finding, Params } from '../findings/finding.ts';
import { MAX_DIGITS } from '../limits/limits.ts';
import type { PlacedFinding } from './scan-text.ts';

/** Control characters, marks of writing direction and the like; not line ends, tabs and the joiners of emoji. */
const HIDDEN = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}]/u;
const LONE_SURROGATE = /\p{Cs}/u;

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

class ValueCheck {
  readonly findings: PlacedFinding[] = [];

  constructor(private readonly text: string) {}

  visit(node: Node): void {
    if (node.type === 'number') this.number(node);
    else if (node.type === 'string') this.string(node);
    else if (node.type === 'object') this.keys(node);
    for (const child of node.children ?? []) this.visit(child);
  }

  private report(code: Finding['code'], node: Node, params: Params): void {
    const finding = createFinding(code, { path: getNodePath(node), params });
    this.findings.push({ finding, offset: node.offset, length: node.length });
  }

  private number(node: Node): void {
    const written = this.text.slice(node.offset, node.offset + node.length);
    // Up to 15 digits come back from a double as they were.
    if (written.length <= 15 && !/[eE]/.test(written)) return;
    try {
      const exact = Rational.parse(written);
      const value = Number(written);
      if (exact.equals(Rational.fromNumber(value))) return;
      this.report('numberInexact', node, { number: written, read: String(value) });
    } catch {
      this.report('numberTooLong', node, { limit: MAX_DIGITS });
    }
  }

  private string(node: Node): void {
    const value = String(node.value);
    const half = LONE_SURROGATE.exec(value)?.[0];
    const hidden = HIDDEN.exec(value)?.[0];
    if (value.includes('\0')) this.report('textNul', node, {});
    if (half !== undefined) this.report('textLoneSurrogate', node, { character: nameOf(half) });
    if (hidden !== undefined && hidden !== '\0')
      this.report('textHiddenCharacter', node, { character: nameOf(hidden) });
  }

  private keys(node: Node): void {
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const key = property.children?.[0];
      if (key === undefined) continue;
      const name = String(key.value);
      if (seen.has(name)) this.report('jsonDuplicateKey', key, { key: name });
      seen.add(name);
    }
  }
}

/**
 * What a tree of JSON holds that a document must not: repeated keys, numbers that a double does not keep, characters that
 * cannot be stored or seen.
 */
export function checkValues(text: string, tree: Node): PlacedFinding[] {
  const check = new ValueCheck(text);
  check.visit(tree);
  return check.findings;
}
