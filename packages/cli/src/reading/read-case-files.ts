import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CasesFile } from '@tieuchi/scoring/cases';
import { UsageError } from '../usage-error.ts';
import { readCases } from './read-cases.ts';

/**
 * The `cases/*.json` of a framework's folder in order of name; throws UsageError when there are none, else as `readCases`. A later
 * version (`versions/1.0.1`) without cases of its own has to give what the first one gives: it takes the framework's.
 */
export function readCaseFiles(
  folder: string,
  operand: string,
): { file: string; text: string; content: CasesFile }[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError('noSuchFolder', `${operand}: không có thư mục này`, 'no such folder');
  const home = caseHomeOf(folder);
  const cases = join(home, 'cases');
  const files = existsSync(cases) ? readdirSync(cases).filter((name) => name.endsWith('.json')) : [];
  if (files.length === 0)
    throw new UsageError('noCases', `${operand}: không có tệp cases/*.json nào`, 'there is no cases/*.json');
  return files.toSorted().map((name) => {
    const file = join('cases', name);
    return { file, ...readCases(file, home) };
  });
}

function caseHomeOf(folder: string): string {
  const isVersion = basename(dirname(folder)) === 'versions' && !existsSync(join(folder, 'cases'));
  return isVersion ? dirname(dirname(folder)) : folder;
}
