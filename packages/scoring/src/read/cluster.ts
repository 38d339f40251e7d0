import type { CompiledSet } from '../model/compiled.ts';
import type { OpenUnit } from '../model/dossier.ts';
import type { Among } from '../model/peers.ts';
import { own } from './own.ts';
import { readValue } from './read-value.ts';

/** Key of those that a unit is compared with, '' for everybody; undefined where that cannot be told (SPEC P20). */
export function clusterOf(among: Among, { set }: CompiledSet, dossier: OpenUnit): string | undefined {
  switch (among) {
    case 'round':
      return '';
    case 'parent':
      return dossier.unit.parent ?? '';
    case 'unitClass':
      return dossier.classId ?? '';
    default: {
      const field = set.profile?.find(({ id }) => id === among.field);
      if (field === undefined) return undefined;
      const { shown } = readValue(field, own(own(dossier.response, 'profile'), among.field));
      return shown === null ? undefined : JSON.stringify(shown);
    }
  }
}
