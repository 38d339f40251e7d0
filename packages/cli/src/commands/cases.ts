import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCases } from '@tieuchi/scoring/cases';
import type { Command } from '../command.ts';
import { loadSet, nameOf } from '../load-set.ts';
import { readCases } from '../read-cases.ts';
import { UsageError } from '../usage-error.ts';

function caseFilesOf(folder: string, operand: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError('noSuchFolder', `${operand}: không có thư mục này`, 'no such folder');
  const cases = join(folder, 'cases');
  const files = existsSync(cases) ? readdirSync(cases).filter((name) => name.endsWith('.json')) : [];
  if (files.length === 0)
    throw new UsageError('noCases', `${operand}: không có tệp cases/*.json nào`, 'there is no cases/*.json');
  return files.toSorted().map((name) => join('cases', name));
}

/** `cases DIR`: runs the golden cases of a framework's folder; `{set, passed, failed, cases}`. Exit 1 when one fails. */
export const command: Command = {
  name: 'cases',
  operands: 'DIR',
  summary: 'chạy các ca mẫu của một khung (framework.json và cases/*.json)',
  arity: [1, 1],
  async run([operand = ''], context) {
    const folder = resolve(context.folder, operand);
    const files = caseFilesOf(folder, operand);
    const set = loadSet('framework.json', folder);
    const cases = files.flatMap((file) =>
      runCases(set, readCases(file, folder)).map((outcome) => ({ file, ...outcome })),
    );
    const failed = cases.filter(({ ok }) => !ok);
    const passed = cases.length - failed.length;
    if (context.asJson) context.json({ set: nameOf(set), passed, failed: failed.length, cases });
    context.text(
      [
        ...failed.flatMap(({ file, id, title, differences }) => [
          `${file} ${id}: ${title}`,
          ...differences.map((difference) => `  ${difference}`),
        ]),
        `${set.id}@${set.version}: ${passed}/${cases.length} ca đạt`,
      ].join('\n'),
    );
    return failed.length === 0 ? 0 : 1;
  },
};
