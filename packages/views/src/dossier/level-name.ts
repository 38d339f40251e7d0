import type { ViewText } from '../texts/use-text.ts';

/** "Mức 3 – Cơ bản"; 0 is "Chưa đạt mức 1". A set with one level numbers none: its name, or "Chưa đạt". */
export function levelName(
  levels: readonly { level: number; name: string }[],
  level: number,
  t: ViewText,
): string {
  if (level === 0) return t(levels.length === 1 ? 'level.notMet' : 'level.below');
  const name = levels.find((candidate) => candidate.level === level)?.name;
  if (levels.length === 1 && name !== undefined) return name;
  return name === undefined ? t('level.number', { level }) : t('level.named', { level, name });
}
