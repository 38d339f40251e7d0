import { type ParseError, parseTree } from 'jsonc-parser';
import { BrokenFile } from '../broken-file.ts';

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The value of a JSON text of any size. Throws BrokenFile with the first place where it is not JSON. */
export function readJson(text: string, operand: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true });
    const empty = text.trim() === '';
    throw new BrokenFile(operand, [
      {
        code: empty ? 'jsonEmpty' : 'jsonSyntax',
        severity: 'error',
        path: [],
        ...positionOf(text, errors[0]?.offset ?? 0),
        message: empty ? 'Văn bản trống.' : 'Sai cú pháp JSON ở chỗ này.',
      },
    ]);
  }
}
