import { queryClient, trpc } from '../../api/client.ts';

/** The dossiers of the own unit, newest round first. */
export const mineQuery = () => trpc.assessments.mine.queryOptions();

/** One dossier with its document and answers. */
export const assessmentQuery = (id: string) => trpc.assessments.get.queryOptions({ id });

/** A submitted dossier; it never changes. */
export const submissionQuery = (id: string) =>
  trpc.assessments.submission.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY });

/** Registers a level; afterwards the dossier and the list are read again. */
export const registerLevelMutation = () =>
  trpc.assessments.registerLevel.mutationOptions({
    onSettled: (_data, _error, { id }) =>
      Promise.all([
        queryClient.invalidateQueries(trpc.assessments.get.queryFilter({ id })),
        queryClient.invalidateQueries(trpc.assessments.mine.queryFilter()),
      ]),
  });
