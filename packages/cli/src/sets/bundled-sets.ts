import { readdirSync, readFileSync } from 'node:fs';

const frameworks = new URL('../../../../frameworks/', import.meta.url);

/** A criteria set that comes with the program: where it stands and how it is named. */
export interface BundledSet {
  readonly id: string;
  readonly version: string;
  readonly file: URL;
}

function identityOf(text: string): { id: string; version: string } | undefined {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('id' in value) || !('version' in value))
    return undefined;
  const { id, version } = value;
  return typeof id === 'string' && typeof version === 'string' ? { id, version } : undefined;
}

/** Every framework.json in frameworks/ (national/commune-1.0, provincial/thanh-hoa/commune-2023), in order of path. */
export function listBundledSets(): BundledSet[] {
  return readdirSync(frameworks, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('/framework.json'))
    .toSorted()
    .flatMap((path) => {
      const file = new URL(path, frameworks);
      const identity = identityOf(readFileSync(file, 'utf8'));
      return identity === undefined ? [] : [{ ...identity, file }];
    });
}

/** Compares "1.10" with "1.9" part by part, as numbers. */
function byVersion(a: BundledSet, b: BundledSet): number {
  const [left, right] = [a, b].map((set) => set.version.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The bundled set named `id`, `id@version` or `id@version#digest`; without a version the newest. The digest is not checked. */
export function findBundledSet(name: string): BundledSet | undefined {
  const [reference = ''] = name.split('#');
  const [id, version] = reference.split('@');
  return listBundledSets()
    .filter((set) => set.id === id && (version === undefined || set.version === version))
    .toSorted(byVersion)
    .at(-1);
}
