import { api, queryClient } from '../../api.ts';

/** The dossiers of the own unit, newest round first. */
export const mineQuery = () => api.dossiers.mine.queryOptions();

/** One dossier with its document and answers. */
export const assessmentQuery = (id: string) => api.dossiers.get.queryOptions({ id });

/** A submitted dossier; it never changes. */
export const submissionQuery = (id: string) =>
  api.dossiers.submission.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY });

/** Registers a level; afterwards the dossier and the list are read again. */
export const registerLevelMutation = () =>
  api.dossiers.registerLevel.mutationOptions({
    onSettled: (_data, _error, { id }) =>
      Promise.all([
        queryClient.invalidateQueries(api.dossiers.get.queryFilter({ id })),
        queryClient.invalidateQueries(api.dossiers.mine.queryFilter()),
      ]),
  });
