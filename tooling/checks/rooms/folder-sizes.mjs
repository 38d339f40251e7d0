/** Folders of one file per kind, and what lists them. */
export const registries = {
  'packages/api/src/routers': 'one router of the contract each, listed by router.ts',
  'packages/db/src/tables': 'the tables of one noun each, read by drizzle.config.ts',
  'packages/criteria/src/check/rules': 'one rule of a valid document each, listed by check/rules.ts',
};

/** Folders that other work is still to divide, with the number of modules they have; the numbers only fall. */
export const pending = {};
