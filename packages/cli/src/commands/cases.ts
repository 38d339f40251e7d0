import { resolve } from 'node:path';
import { runCases } from '@tieuchi/scoring/cases';
import type { Command } from '../command.ts';
import { describeFindings } from '../describe-findings.ts';
import { meaningFindings } from '../meaning-findings.ts';
import { readCaseFiles } from '../reading/read-case-files.ts';
import { loadSet, nameOf } from '../sets/load-set.ts';

/**
 * `cases DIR`: runs the golden cases of a framework's folder; `{set, passed, failed, cases}`. Exit 1 when one fails, also for answers
 * that mean nothing, which are located.
 */
export const run: Command['run'] = async ([operand = ''], context) => {
  const folder = resolve(context.folder, operand);
  const files = readCaseFiles(folder, operand);
  const set = loadSet('framework.json', folder);
  const cases = files.flatMap(({ file, text, content }) =>
    runCases(set, content).map(({ problems = [], ...outcome }, index) => {
      const located = meaningFindings(text, problems, ['cases', index]);
      return { file, ...outcome, ...(located.length > 0 && { problems: located }) };
    }),
  );
  const failed = cases.filter(({ ok }) => !ok);
  const passed = cases.length - failed.length;
  if (context.asJson) context.json({ set: nameOf(set), passed, failed: failed.length, cases });
  context.text(
    [
      ...failed.flatMap(({ file, id, title, differences, problems = [] }) => [
        `${file} ${id}: ${title}`,
        ...(problems.length > 0 ? [describeFindings(problems)] : []),
        // What means nothing stands first among the differences.
        ...differences.slice(problems.length).map((difference) => `  ${difference}`),
      ]),
      `${set.id}@${set.version}: ${passed}/${cases.length} ca đạt`,
    ].join('\n'),
  );
  return failed.length === 0 ? 0 : 1;
};
