import type { LocatedFinding } from '@tieuchi/criteria/findings';
import { messageOf } from '@tieuchi/criteria/messages';

const SENTENCE = /^\p{Lu}.{8,}[.…”]$|^“.{8,}\.$/su;

/** What is wrong with findings as such: each stands inside the text, on real lines, and says a Vietnamese sentence. */
export function checkFindings(text: string, findings: readonly LocatedFinding[]): string[] {
  const problems: string[] = [];
  let lines: string[] | undefined;
  for (const finding of findings) {
    const { code, line, column, endLine, endColumn, params } = finding;
    lines ??= text.split(/\r\n|\n|\r/);
    const inside = (at: number, place: number) => place >= 1 && place <= (lines?.[at - 1]?.length ?? -1) + 1;
    if (!inside(line, column) || !inside(endLine, endColumn))
      problems.push(`${code}: ${line}:${column} is nowhere`);
    if (endLine < line || (endLine === line && endColumn < column))
      problems.push(`${code}: ends before it begins`);
    const message = messageOf(finding, 'vi');
    if (!SENTENCE.test(message) || /\{[a-z]+(:[a-z]+)?\}(?!”)/i.test(message.replaceAll(/“[^”]*”/gu, '“”')))
      problems.push(`${code}: no sentence: ${message}`);
    for (const [name, value] of Object.entries(params)) {
      if (typeof value === 'number' && !Number.isFinite(value)) problems.push(`${code}: ${name} is ${value}`);
    }
  }
  return problems;
}
