import { selectProfiles, saveProfile as storeProfile } from '@tieuchi/db/queries/dossiers/dossier-profiles';
import type { ServiceContext } from '../../../context.ts';
import { checkProfile } from '../../checks/part-check.ts';
import { type Saved, savePart } from './save-part.ts';

/** Saves the figures of the unit, as `savePart` does; null clears them. `invalid` with findings by field. */
export async function saveProfile(
  context: ServiceContext,
  wish: { id: string; revision: number; value: unknown },
): Promise<Saved> {
  const value = wish.value ?? {};
  return savePart(context, wish, {
    value,
    check: ({ document }) => checkProfile(document, value),
    async current({ tx, row }) {
      const [profile] = await selectProfiles(tx, context.actor, { dossierIds: [row.id] });
      return profile;
    },
    store: ({ tx }, save) => storeProfile(tx, context.actor, save),
    action: 'profile.saved',
    told: () => ({ value }),
  });
}
