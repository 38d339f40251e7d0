import type { LeftOut, PlaceProblem } from './place/find-table.ts';
import type { CellProblem } from './sheet.ts';
import type { TableProblem } from './table-problem.ts';
import type { TableWords } from './table-words.ts';
import { en } from './words-en.ts';
import { vi } from './words-vi.ts';

export type TableLanguage = 'vi' | 'en';

const languages: Readonly<Record<TableLanguage, TableWords>> = { vi, en };

/** Why a file gives no table, and what to do. */
export function wordTable(problem: TableProblem, language: TableLanguage): string {
  return filled(languages[language].file[problem.code], problem);
}

/** Why it is not clear what a sheet says, where, and what to do. */
export function wordPlace(problem: PlaceProblem, language: TableLanguage): string {
  return filled(languages[language].place[problem.code], problem);
}

/** What is wrong with the cell at an address, and what to do. */
export function wordCell(
  cell: { at: string; problem: CellProblem; shown: string },
  language: TableLanguage,
): string {
  return filled(languages[language].cell[cell.problem], { at: cell.at, shown: cell.shown });
}

/** What was left out, and why. */
export function wordLeftOut(part: LeftOut, language: TableLanguage): string {
  return filled(languages[language].leftOut[part.code], part);
}

function filled(sentence: string, params: object): string {
  const values: Record<string, unknown> = { ...params };
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => textOf(values[name]));
}

function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value.every(Number.isInteger) ? ranges(value.map(Number)) : value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Rising numbers with neighbours drawn together: "5, 7–16". */
function ranges(numbers: readonly number[]): string {
  const parts: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else parts.push({ from: number, to: number });
  }
  const shown = parts.slice(0, 12).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return parts.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ');
}
