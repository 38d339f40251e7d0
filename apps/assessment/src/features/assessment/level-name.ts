import type { AppText } from '../../i18n/text.ts';

/** "Mức 3 – Cơ bản"; 0 is "Chưa đạt mức 1". */
export function levelName(
  levels: readonly { level: number; name: string }[],
  level: number,
  t: AppText,
): string {
  if (level === 0) return t('level.below');
  const name = levels.find((candidate) => candidate.level === level)?.name;
  return name === undefined ? t('level.number', { level }) : t('level.named', { level, name });
}
