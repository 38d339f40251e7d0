import type { Build } from './builds.ts';
import type { Observed } from './observe/observe.ts';

/** Something that builds since then show otherwise, on purpose. */
interface Deliberate {
  readonly part: keyof Observed;
  readonly id: string;
  readonly shows: Readonly<Record<string, unknown>>;
  readonly because: string;
}

const deliberate: Readonly<Record<Build, readonly Deliberate[]>> = {
  '2026-11-28': [
    {
      part: 'dossiers',
      id: 'ebd5f1b4-4fd5-4c03-9f2a-513e1a50eedb',
      shows: { registeredLevel: 1 },
      because:
        'A set with one level does not ask which one: nothing is stored, and it is read as registered.',
    },
  ],
};

/** What a build saw, with what is shown otherwise since then, on purpose. */
export function asShownSince(
  build: Build,
  expected: Observed,
): Record<keyof Observed, Record<string, object>> {
  const shown: Record<keyof Observed, Record<string, object>> = structuredClone(expected);
  for (const { part, id, shows, because } of deliberate[build]) {
    const before = shown[part][id];
    if (before === undefined) throw new Error(`${part} have no ${id}: ${because}`);
    shown[part][id] = { ...before, ...shows };
  }
  return shown;
}
