import { describe, expect, it } from 'vitest';
import { limitDossiers } from './at-limits.ts';
import { measureDossier } from './measure-limits.ts';

/** Milliseconds for one dossier with every explanation, once the code is compiled. */
const MOST = 50;

describe('a set at its limits', () => {
  it.each(limitDossiers().map((dossier) => [dossier.name, dossier] as const))(
    '%s: is sound, and one dossier of it is scored and explained in 50 ms',
    (_, dossier) => {
      // Of the processor's time in the rest the least tells, since tests share the machine.
      const measured = measureDossier(dossier, 25);
      expect(measured.errors).toEqual([]);
      expect(measured.unsound).toEqual([]);
      expect(measured.least).toBeLessThanOrEqual(MOST);
    },
  );
});
