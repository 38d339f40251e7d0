import type { LevelsOutcomeResult } from '@tieuchi/scoring/result';
import type { DossierItem } from '@tieuchi/views/dossier';

/** One criterion that stands between the unit and a level. */
export type Gap = {
  item: DossierItem;
  /** Lowest level up to the wanted one whose target is not met. */
  lowest: number;
  /** Highest level up to the wanted one whose target is not met. */
  highest: number;
  missing: boolean;
  /** How much more of one input would meet the target of the highest wanted level; undefined where no single one can. */
  needed: { amount: string; inputName: string; measureUnit: string | undefined } | undefined;
  /** The target to reach, in words. */
  targetText: string;
};

/** Whether a level is reached, with everything that is missing for it; levels are cumulative. */
export type LevelGap = { level: number; reached: boolean; gaps: Gap[] };

/**
 * What is missing for level `wanted` (1-based): every criterion that applies at it or below and whose target is not met
 * there, in order of print.
 */
export function gapTo(
  standing: { items: readonly DossierItem[]; outcome: LevelsOutcomeResult },
  wanted: number,
  language: 'vi' | 'en',
): LevelGap {
  const reached = standing.outcome.level >= wanted;
  const gaps = standing.items.flatMap((item): Gap[] => {
    const unmet = (item.result?.explanation.targets ?? []).filter(
      (target) => target.level <= wanted && target.applicable && !target.met,
    );
    const [lowest] = unmet;
    const highest = unmet.at(-1);
    if (!lowest || !highest || item.result?.state === 'notApplicable') return [];
    const words = item.form.targets.find((target) => target.level === highest.level);
    return [
      {
        item,
        lowest: lowest.level,
        highest: highest.level,
        missing: item.result?.state === 'missing',
        needed: neededOf(item, highest.needed),
        targetText: (language === 'vi' ? words?.text : words?.textEn) ?? '',
      },
    ];
  });
  return { level: wanted, reached, gaps };
}

function neededOf(item: DossierItem, needed: { input: string; more: string } | undefined): Gap['needed'] {
  if (!needed) return undefined;
  const field = item.form.fields.find((candidate) => candidate.id === needed.input);
  if (!field) return undefined;
  return { amount: needed.more, inputName: field.name, measureUnit: field.measureUnit };
}
