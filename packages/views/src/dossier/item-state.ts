import type { ShownValue } from '@tieuchi/scoring/result';
import type { Tone } from '@tieuchi/ui/tag';
import type { DossierItem } from './dossier.ts';

/** Where one criterion stands, as a task list tells it. */
export type ItemState =
  | 'suspended'
  | 'unanswered'
  | 'partial'
  | 'notApplicable'
  | 'met'
  | 'unmet'
  | 'noTarget'
  | 'answered';

/** The state of a criterion; met and unmet are meant for the registered level, else for the next one. */
export function itemStateOf(item: DossierItem): ItemState {
  const { result } = item;
  if (item.suspended !== undefined) return 'suspended';
  if (!result || result.state === 'missing') return hasAnswer(item) ? 'partial' : 'unanswered';
  if (result.state === 'notApplicable') return 'notApplicable';
  if (result.state === 'noTarget') return 'noTarget';
  if (result.met === undefined) return 'answered';
  return result.met ? 'met' : 'unmet';
}

/** Whether anything was said on a criterion, typed or not. */
export function hasAnswer({ result }: DossierItem): boolean {
  if (result === undefined) return false;
  return result.state === 'notApplicable' || result.explanation.inputs.some(({ value }) => isSaid(value));
}

function isSaid(value: ShownValue): boolean {
  if (value === null) return false;
  return (
    typeof value !== 'object' || Array.isArray(value) || Object.values(value).some((one) => one !== null)
  );
}

/** The tone that supports the words of a state. */
export const itemTones = {
  suspended: 'neutral',
  unanswered: 'neutral',
  partial: 'caution',
  notApplicable: 'neutral',
  met: 'positive',
  unmet: 'caution',
  noTarget: 'caution',
  answered: 'info',
} as const satisfies Record<ItemState, Tone>;
