import { saveRegisterTotals, selectRegisterTotals } from '@tieuchi/db/queries/dossiers/parts/register-totals';
import { checkTotals, isTotals } from '../../../checks/part-check.ts';
import { entryOf, type PartService } from '../part-service.ts';

/**
 * The totals in the foot of a register; null clears them. `notFound` for a register that the set does not have, `invalid` with
 * findings by total.
 */
export const totalsService: PartService<'totals'> = {
  saving({ actor }, { registerId }, wished) {
    const value = wished ?? {};
    return {
      value,
      check: ({ document }) => checkTotals(document, { registerId, value }),
      async current({ tx, row }) {
        const rows = await selectRegisterTotals(tx, actor, { dossierIds: [row.id] });
        return rows.find((totals) => totals.registerId === registerId);
      },
      store: ({ tx }, save) => saveRegisterTotals(tx, actor, { ...save, registerId }),
      action: 'register.totalsSaved',
      told: () => ({ register: registerId, value }),
    };
  },
  async load({ db, actor }, { scope }) {
    const rows = await selectRegisterTotals(db, actor, scope);
    return rows.flatMap((row) =>
      entryOf(row, isTotals).map((entry) => ({
        dossierId: row.dossierId,
        registerId: row.registerId,
        entry,
      })),
    );
  },
};
