import { queryClient, trpc } from '../../api/client.ts';

const readAgain = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.delegations.list.queryFilter()),
    queryClient.invalidateQueries(trpc.assessments.get.queryFilter()),
  ]);

/** Delegations of the own unit and the officers who can get one. */
export const delegationsQuery = () => trpc.delegations.list.queryOptions();

/** Grants an officer the right to submit until a day, inclusive. */
export const grantMutation = () => trpc.delegations.grant.mutationOptions({ onSettled: readAgain });

/** Ends a delegation at once. */
export const revokeMutation = () => trpc.delegations.revoke.mutationOptions({ onSettled: readAgain });
