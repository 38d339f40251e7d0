import { saveProfile, selectProfiles } from '@tieuchi/db/queries/dossiers/parts/profiles';
import { checkProfile, isProfile } from '../../../checks/part-check.ts';
import { entryOf, type PartService } from '../part-service.ts';

/** The figures of the unit; null clears them. `invalid` with findings by field. */
export const profileService: PartService<'profile'> = {
  saving({ actor }, _, wished) {
    const value = wished ?? {};
    return {
      value,
      check: ({ document }) => checkProfile(document, value),
      async current({ tx, row }) {
        const [profile] = await selectProfiles(tx, actor, { dossierIds: [row.id] });
        return profile;
      },
      store: ({ tx }, save) => saveProfile(tx, actor, save),
      action: 'profile.saved',
      told: () => ({ value }),
    };
  },
  async load({ db, actor }, { scope }) {
    const rows = await selectProfiles(db, actor, scope);
    return rows.flatMap((row) =>
      entryOf(row, isProfile).map((entry) => ({ dossierId: row.dossierId, entry })),
    );
  },
};
