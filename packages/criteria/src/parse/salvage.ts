import type { Path } from '../findings/finding.ts';
import { criteriaSetSchema } from '../generated/schema.ts';
import type { CriteriaSet } from '../generated/types.ts';
import { validateCriteriaSet } from '../generated/validators.js';
import { memberOf } from './schema-at.ts';
import { schemaFindings } from './schema-findings.ts';

/** What is left of a document without the parts that do not fit the schema. */
export interface Salvaged {
  readonly document: CriteriaSet;
  /** Where the removed parts stood. */
  readonly removed: readonly Path[];
  /** The path in what was handed in of a path in what is left. */
  readonly original: (path: Path) => Path;
}

/** Every round takes out what the last one laid open: what lacks a part that had to go. */
const MOST_ROUNDS = 12;

/** Stand-ins for what every set has; an outcome cannot be made up. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  id: 'a/b',
  version: '0.0',
  name: '?',
  groups: [],
  criteria: [],
};

/** A copy from which parts are taken out, that knows where the items of its lists stood. */
class Copy {
  readonly removed: Path[] = [];
  private readonly places = new WeakMap<object, number[]>();

  constructor(readonly root: Record<string, unknown>) {
    this.number(root);
  }

  original(path: Path): Path {
    let value: unknown = this.root;
    return path.map((key) => {
      const places = Array.isArray(value) ? this.places.get(value) : undefined;
      value = memberOf(value, key);
      return typeof key === 'number' ? (places?.[key] ?? key) : key;
    });
  }

  /** Takes out the values at these paths, which are all read before the first goes. */
  remove(paths: readonly Path[]): void {
    const holes = new Map<unknown[], Set<number>>();
    for (const path of paths) {
      const key = path.at(-1);
      const parent = path.slice(0, -1).reduce<unknown>(memberOf, this.root);
      if (key === undefined || typeof parent !== 'object' || parent === null) continue;
      this.removed.push(this.original(path));
      if (!Array.isArray(parent)) Reflect.deleteProperty(parent, key);
      else if (typeof key === 'number') holes.set(parent, (holes.get(parent) ?? new Set()).add(key));
    }
    for (const [list, indexes] of holes) {
      const places = this.places.get(list) ?? [];
      const kept = list.filter((_, index) => !indexes.has(index));
      this.places.set(
        list,
        places.filter((_, index) => !indexes.has(index)),
      );
      list.splice(0, list.length, ...kept);
    }
  }

  private number(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value))
      this.places.set(
        value,
        value.map((_, index) => index),
      );
    for (const inner of Object.values(value)) this.number(inner);
  }
}

/**
 * A document of which parts do not fit the schema, without these parts: rules can still be asked about the rest. Undefined
 * where too little is left.
 */
export function salvage(value: unknown): Salvaged | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const copy = new Copy({ ...structuredClone(value) });
  const document: unknown = copy.root;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (validateCriteriaSet(document))
      return { document, removed: copy.removed, original: (path) => copy.original(path) };
    const errors = validateCriteriaSet.errors ?? [];
    const findings = schemaFindings(errors, { document, schema: criteriaSetSchema });
    const paths = new Map<string, Path>();
    for (const finding of findings) {
      if (finding.code === 'tooManyFindings') continue;
      const { path } = finding;
      if (path.length > 0) {
        paths.set(JSON.stringify(path), path);
        continue;
      }
      const property = String(finding.params.property);
      if (finding.code !== 'schemaRequired' || !Object.hasOwn(STAND_INS, property)) return undefined;
      copy.removed.push([property]);
      copy.root[property] = structuredClone(STAND_INS[property]);
    }
    copy.remove([...paths.values()]);
  }
  return undefined;
}
