import type { ApiOutputs } from '@tieuchi/client/outputs';

/** A round with what it takes to run it. */
export type Round = ApiOutputs['rounds']['progress']['round'];

/** How far a unit of a round is. */
export type RoundUnit = ApiOutputs['rounds']['progress']['units'][number];

/** The parts of the page of a round. */
export const roundTabs = ['progress', 'targets', 'supplied', 'suspended'] as const;
export type RoundTab = (typeof roundTabs)[number];

/** What the page of a round shows, as its address says it. */
export type RoundSearch = { tab?: RoundTab };

/** Reads the address; whatever is not understood is left out. */
export function parseRoundSearch(search: Record<string, unknown>): RoundSearch {
  const tab = roundTabs.find((one) => one === search.tab);
  return tab === undefined || tab === 'progress' ? {} : { tab };
}

/** Whether no unit can submit any more; `today` in Vietnam. */
export function isOver(round: Round, today: string): boolean {
  return isPast(round, today) || round.submitted === round.units;
}

/** Whether nothing can be saved any more. */
export function isPast({ state, deadline }: Round, today: string): boolean {
  return state === 'closed' || deadline < today;
}

/** What keeps results from being made public; undefined when nothing does. */
export function publishObstacle(
  round: Round,
  today: string,
): 'rounds.publishWhen' | 'rounds.freezeFirst' | undefined {
  if (!isOver(round, today)) return 'rounds.publishWhen';
  return round.comparesUnits && round.frozen === null ? 'rounds.freezeFirst' : undefined;
}
