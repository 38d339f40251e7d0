import { api, queryClient } from '../../api.ts';

const readAgain = () =>
  Promise.all([
    queryClient.invalidateQueries(api.delegations.list.queryFilter()),
    queryClient.invalidateQueries(api.dossiers.get.queryFilter()),
  ]);

/** Delegations of the own unit and the officers who can get one. */
export const delegationsQuery = () => api.delegations.list.queryOptions();

/** Grants an officer the right to submit until a day, inclusive. */
export const grantMutation = () => api.delegations.grant.mutationOptions({ onSettled: readAgain });

/** Ends a delegation at once. */
export const revokeMutation = () => api.delegations.revoke.mutationOptions({ onSettled: readAgain });
