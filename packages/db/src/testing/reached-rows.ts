import { and, eq, type SQL } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import { dossiers } from '../tables/dossiers.ts';
import type { TinyCountry } from './tiny-country.ts';
import type { TinyRound } from './tiny-round.ts';

/** Who works for the province of the north, and for that of the south. */
export const staffOf = {
  north: ['north author', 'north publisher', 'north administrator'],
  south: ['south author', 'south publisher', 'south administrator'],
} as const;

/** Who works in a commune. */
export const membersOf = {
  hill: ['hill officer', 'hill leader'],
  dale: ['dale officer', 'dale leader'],
  coast: ['coast officer', 'coast leader'],
} as const;

/** For the dossier of each commune, the names of those for whom the predicate holds. */
export async function whoReaches(
  country: TinyCountry,
  rounds: { readonly north: TinyRound; readonly south: TinyRound },
  predicate: (actor: Actor) => SQL | undefined,
): Promise<Record<'hill' | 'dale' | 'coast', string[]>> {
  const names = (id: string) =>
    country.whoSees((actor) =>
      country.db
        .select({ id: dossiers.id })
        .from(dossiers)
        .where(and(predicate(actor), eq(dossiers.id, id))),
    );
  return {
    hill: await names(rounds.north.dossier('hill')),
    dale: await names(rounds.north.dossier('dale')),
    coast: await names(rounds.south.dossier('coast')),
  };
}
