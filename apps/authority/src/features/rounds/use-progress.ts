import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';

/** Units that are asked for at first; a province of usual size has fewer. */
const atFirst = 200;

const refetchInterval = 60_000;

/** The progress of a round: of its first units as soon as these have come, of thousands all a moment later. */
export function useProgress(id: string) {
  const begun = useQuery({
    ...api.rounds.progress.queryOptions({ id, first: atFirst }),
    refetchInterval: ({ state }) => (isPart(state.data) ? false : refetchInterval),
  });
  const whole = useQuery({
    ...api.rounds.progress.queryOptions({ id }),
    enabled: isPart(begun.data),
    refetchInterval,
  });
  return whole.isPending ? begun : whole;
}

type Progress = { round: { units: number }; units: readonly unknown[] };

function isPart(data: Progress | undefined): boolean {
  return data !== undefined && data.units.length < data.round.units;
}
