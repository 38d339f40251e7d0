import { api, queryClient } from '../../api.ts';

/** The dossiers of the own unit, newest round first. */
export const mineQuery = () => api.assessments.mine.queryOptions();

/** One dossier with its document and answers. */
export const assessmentQuery = (id: string) => api.assessments.get.queryOptions({ id });

/** A submitted dossier; it never changes. */
export const submissionQuery = (id: string) =>
  api.assessments.submission.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY });

/** Registers a level; afterwards the dossier and the list are read again. */
export const registerLevelMutation = () =>
  api.assessments.registerLevel.mutationOptions({
    onSettled: (_data, _error, { id }) =>
      Promise.all([
        queryClient.invalidateQueries(api.assessments.get.queryFilter({ id })),
        queryClient.invalidateQueries(api.assessments.mine.queryFilter()),
      ]),
  });
