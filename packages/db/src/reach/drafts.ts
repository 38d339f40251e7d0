import { inArray, type SQL } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import { provincesOf } from './held-roles.ts';
import type { OfProvince } from './reached-columns.ts';

/** Drafts that the actor writes: those of the provinces whose author or publisher they are. */
export function draftsOf(actor: Actor, { provinceId }: OfProvince): SQL {
  return inArray(provinceId, provincesOf(actor, 'author', 'publisher'));
}

/** Whether the actor publishes what a province writes. */
export function publishesIn(actor: Actor, provinceId: string): boolean {
  return provincesOf(actor, 'publisher').includes(provinceId);
}
