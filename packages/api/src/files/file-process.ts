import { type Answer, serveConfined } from '@tieuchi/work/serve-confined';
import { readAccountSheet } from '../services/accounts/account-sheet.ts';
import { readFigureSheet } from '../services/terms/figures/figure-sheet.ts';

// The entry of the process that reads files of strangers; `read-file.ts` starts it.

/** What is sent back goes through the server's memory. */
const longestAnswer = 16 * 1024 * 1024;

function done(value: unknown): Answer {
  const answer = new TextEncoder().encode(`${JSON.stringify(value)}\n`);
  return answer.length > longestAnswer
    ? { kind: 'refused', code: 'tooMuchInside' }
    : { kind: 'done', answer };
}

serveConfined({
  accountSheet: async (file) => done(await readAccountSheet(file)),
  figureSheet: async (file) => {
    const sheet = await readFigureSheet(file);
    return 'problem' in sheet ? { kind: 'refused', code: sheet.problem } : done(sheet);
  },
});
