import { z } from 'zod';
import { key, typedText, uncheckedText, id as unitId, whole } from '../inputs/inputs.ts';
import { resetPassword, setLocked, setRole } from '../services/accounts/account-changes.ts';
import { importAccounts } from '../services/accounts/account-import.ts';
import { importLimits } from '../services/accounts/account-sheet.ts';
import { createAccount, createAdministrator, listAccounts } from '../services/accounts/accounts.ts';
import { provincialRoles } from '../services/accounts/new-account.ts';
import { roleProcedure, router } from '../trpc.ts';

const accountId = key(64);
const names = z.object({ username: typedText(2000), displayName: typedText(2000) });

/** A cell of an import sheet: problems are told row by row. */
const cell = uncheckedText(2000);
const importedRow = z.object({
  username: cell,
  displayName: cell,
  role: cell,
  unitCode: cell,
  row: whole(1).optional(),
});

/** The accounts of a province, for its administrators; the operator reaches administrators and the ministry's accounts. */
export const accountsRouter = router({
  list: roleProcedure('administrator', 'operator')
    .input(
      z
        .object({
          search: typedText(200).optional(),
          role: z.enum([...provincialRoles, 'ministryAnalyst', 'operator']).optional(),
        })
        .optional(),
    )
    .query(({ ctx, input }) => listAccounts(ctx, input ?? {})),

  create: roleProcedure('administrator')
    .input(names.extend({ role: z.enum(provincialRoles), unitId }))
    .mutation(({ ctx, input }) => createAccount(ctx, input)),

  createAdministrator: roleProcedure('operator')
    .input(
      names.extend({ role: z.enum(['administrator', 'ministryAnalyst']), provinceId: unitId.nullable() }),
    )
    .mutation(({ ctx, input }) => createAdministrator(ctx, input)),

  import: roleProcedure('administrator')
    .input(z.object({ rows: z.array(importedRow).max(importLimits.rows), commit: z.boolean() }))
    .mutation(({ ctx, input }) => importAccounts(ctx, input)),

  setLocked: roleProcedure('administrator', 'operator')
    .input(z.object({ id: accountId, locked: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      await setLocked(ctx, input);
      return {};
    }),

  resetPassword: roleProcedure('administrator', 'operator')
    .input(z.object({ id: accountId }))
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),

  setRole: roleProcedure('administrator')
    .input(z.object({ id: accountId, role: z.enum(provincialRoles), unitId }))
    .mutation(async ({ ctx, input }) => {
      await setRole(ctx, input);
      return {};
    }),
});
