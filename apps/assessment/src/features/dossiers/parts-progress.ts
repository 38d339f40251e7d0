import { parsePart } from '@tieuchi/criteria/part';
import type { UnitResponse } from '@tieuchi/criteria/responses';
import type { FormModel, FormRegister } from '@tieuchi/forms/form-model';
import type { Edit } from '../outbox/edit.ts';
import type { StandingParts } from './standing-parts.ts';

/** How much of a part is there: fields that are typed, or rows. */
export type Filled = { complete: boolean } & (
  | { kind: 'fields'; done: number; total: number }
  | { kind: 'rows'; count: number }
  | { kind: 'nothing' }
);

/** How much of the profile is there. */
export function filledProfile({ profile }: FormModel, response: UnitResponse): Filled {
  return fields(
    profile.map(({ field }) => field.id),
    response.profile,
  );
}

/** How much of a register is there: its rows where they are asked for, else the totals that are typed. */
export function filledRegister(
  register: FormRegister,
  about: { rowsAsked: boolean; response: UnitResponse },
): Filled {
  const content = about.response.registers?.[register.id];
  if (about.rowsAsked) {
    const count = Array.isArray(content) ? content.length : 0;
    return { kind: 'rows', count, complete: count > 0 };
  }
  const typed = register.totals.filter(({ field }) => !field.readOnly).map(({ field }) => field.id);
  if (typed.length === 0) return { kind: 'nothing', complete: true };
  return fields(typed, content === undefined || Array.isArray(content) ? undefined : content.totals);
}

/** The unconfirmed edits of the profile, or of a register with its rows. */
export function editsOf(
  parts: StandingParts,
  where: { kind: 'profile' } | { kind: 'register'; registerId: string },
): Edit[] {
  return [...parts].flatMap(([name, { edit }]) => {
    if (edit === undefined) return [];
    const part = parsePart(name);
    if (where.kind === 'profile') return part?.kind === 'profile' ? [edit] : [];
    const own = (part?.kind === 'totals' || part?.kind === 'row') && part.registerId === where.registerId;
    return own ? [edit] : [];
  });
}

function fields(ids: readonly string[], values: Readonly<Record<string, unknown>> | undefined): Filled {
  const done = ids.filter((id) => values?.[id] !== undefined && values[id] !== null).length;
  return { kind: 'fields', done, total: ids.length, complete: done === ids.length };
}
