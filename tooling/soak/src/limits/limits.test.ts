import { describe, expect, it } from 'vitest';
import { limitDossiers } from './at-limits.ts';
import { measureDossier } from './measure-limits.ts';

// How long it takes is measured by `pnpm soak --limits` (docs/limits.md), not here: tests share the machine.
describe('a set at its limits', () => {
  it.each(limitDossiers().map((dossier) => [dossier.name, dossier] as const))(
    '%s: is sound, and so is the result of a dossier',
    (_, dossier) => {
      const measured = measureDossier(dossier, 1);
      expect(measured.errors).toEqual([]);
      expect(measured.unsound).toEqual([]);
    },
  );
});
