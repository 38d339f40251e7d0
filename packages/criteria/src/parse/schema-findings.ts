import { createFinding } from '../findings/create-finding.ts';
import type { Finding, Params } from '../findings/finding.ts';
import type { Fix } from '../findings/fix.ts';
import { MAX_FINDINGS } from '../findings/max-findings.ts';
import { nearest } from '../findings/nearest.ts';
import { isRecord, kindsOf, memberOf, propertiesOf, type SchemaObject, schemaAt } from './schema-at.ts';

/** What is used of ajv's error objects. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Source {
  readonly document: unknown;
  readonly schema: SchemaObject;
}

/** Keywords by which a branch of a union says "this value is not for me". */
const REFUSALS = new Set(['type', 'const', 'enum']);

function fewestOf<T>(groups: readonly (readonly T[])[]): readonly T[] | undefined {
  const sorted = [...groups].sort((left, right) => left.length - right.length);
  const [first, second] = sorted;
  return first !== undefined && first.length < (second?.length ?? Number.POSITIVE_INFINITY)
    ? first
    : undefined;
}

/**
 * Of the errors of every branch of a union, those of the branch that was meant: the errors deepest in the value, otherwise
 * those of the one branch that fits best, otherwise the union's own.
 */
function meant(union: SchemaError, branches: readonly SchemaError[]): readonly SchemaError[] {
  const deeper = branches.filter((error) => error.instancePath.length > union.instancePath.length);
  if (deeper.length > 0) return deeper;
  const byBranch = new Map<string, SchemaError[]>();
  for (const error of branches) {
    const branch = error.schemaPath.slice(0, error.schemaPath.lastIndexOf('/'));
    byBranch.set(branch, [...(byBranch.get(branch) ?? []), error]);
  }
  const willing = [...byBranch.values()].filter(
    (errors) => !errors.some(({ keyword }) => REFUSALS.has(keyword)),
  );
  return fewestOf(willing) ?? [union];
}

/** ajv lists the errors of all branches right before the error of the union itself. */
function withoutOtherBranches(errors: readonly SchemaError[]): SchemaError[] {
  const kept: SchemaError[] = [];
  for (const error of errors) {
    if (error.keyword !== 'oneOf' && error.keyword !== 'anyOf') {
      kept.push(error);
      continue;
    }
    let first = kept.length;
    const inside = (path: string) => path === error.instancePath || path.startsWith(`${error.instancePath}/`);
    while (first > 0 && inside(kept[first - 1]?.instancePath ?? '')) first -= 1;
    kept.push(...meant(error, kept.splice(first)));
  }
  return kept;
}

/** ajv's pointer as a path; what is an index and what a name depends on the document. */
function pathOf(pointer: string, document: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let value = document;
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    const key = Array.isArray(value) ? Number(name) : name;
    path.push(key);
    value = memberOf(value, key);
  }
  return path;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

class Translation {
  private readonly path: (string | number)[];
  private readonly value: unknown;

  constructor(
    private readonly error: SchemaError,
    private readonly source: Source,
  ) {
    this.path = pathOf(error.instancePath, source.document);
    this.value = this.path.reduce(memberOf, source.document);
  }

  finding(): Finding | undefined {
    const { keyword } = this.error;
    const limit = this.number('limit');
    switch (keyword) {
      case 'required':
        return this.at('schemaRequired', { property: this.text('missingProperty') });
      case 'additionalProperties': {
        const property = this.text('additionalProperty');
        const path = [...this.path, property];
        const meant = this.meantProperty(property);
        const fix: Fix | undefined = meant === undefined ? undefined : { kind: 'name', path, text: meant };
        return createFinding('schemaUnknownProperty', { path, params: { property }, fix });
      }
      case 'type':
        return this.at('schemaType', { expected: this.text('type'), actual: typeOf(this.value) });
      case 'const':
        return this.allowed(this.path, this.value, [this.error.params.allowedValue]);
      case 'enum': {
        const { allowedValues } = this.error.params;
        return this.allowed(this.path, this.value, Array.isArray(allowedValues) ? allowedValues : []);
      }
      case 'discriminator':
        return this.kind();
      case 'oneOf':
      case 'anyOf':
        return this.at('schemaShape', { shape: this.nameOfPlace() });
      case 'pattern':
        return this.at('schemaPattern', {
          value: String(this.value).slice(0, 200),
          form: this.nameOfPlace(),
        });
      case 'format':
        return this.at('schemaFormat', {
          value: String(this.value).slice(0, 200),
          format: this.text('format'),
        });
      case 'minLength':
        return this.at('schemaEmptyText', {});
      case 'maxLength':
        return this.at('schemaTextTooLong', { limit });
      case 'minItems':
      case 'minProperties':
        return this.at('schemaTooFew', { limit });
      case 'maxItems':
      case 'maxProperties':
        return this.at('schemaTooMany', { limit });
      case 'uniqueItems':
        return this.at('schemaRepeated', { first: this.number('j') + 1, second: this.number('i') + 1 });
      case 'minimum':
      case 'maximum':
      case 'exclusiveMinimum':
      case 'exclusiveMaximum':
        return this.at('schemaLimit', { comparison: this.text('comparison'), limit });
      default:
        return this.at('schemaOther', { keyword });
    }
  }

  private at(code: Finding['code'], params: Params): Finding {
    return createFinding(code, { path: this.path, params });
  }

  /** One of several values is asked for; a word that is nearly one of them means it. */
  private allowed(path: readonly (string | number)[], value: unknown, values: readonly unknown[]): Finding {
    const words = values.filter((one) => typeof one === 'string');
    const meant = typeof value === 'string' ? nearest(value, words) : undefined;
    const fix: Fix | undefined = meant === undefined ? undefined : { kind: 'value', path, value: meant };
    return createFinding('schemaAllowed', { path, params: { allowed: listed(values) }, fix });
  }

  /** The property that a misspelt one stands for, unless it is there beside it. */
  private meantProperty(property: string): string | undefined {
    const place = schemaAt(this.source.schema, { document: this.source.document, path: this.path });
    if (place === undefined || !isRecord(this.value)) return undefined;
    const { value } = this;
    const known = propertiesOf(this.source.schema, place.schema, value).filter(
      (name) => !Object.hasOwn(value, name),
    );
    return nearest(property, known);
  }

  private text(name: string): string {
    const value = this.error.params[name];
    return Array.isArray(value) ? String(value[0]) : String(value);
  }

  private number(name: string): number {
    return Number(this.error.params[name]);
  }

  /** Name of the definition at this place, otherwise of the property. */
  private nameOfPlace(): string {
    const place = schemaAt(this.source.schema, { document: this.source.document, path: this.path });
    return place?.name ?? String(this.path.at(-1) ?? '');
  }

  /** A missing `kind` is already reported as a missing property. */
  private kind(): Finding | undefined {
    if (!isRecord(this.value) || !Object.hasOwn(this.value, 'kind')) return undefined;
    const place = schemaAt(this.source.schema, { document: this.source.document, path: this.path });
    const kinds = place === undefined ? [] : kindsOf(this.source.schema, place.schema);
    return this.allowed([...this.path, 'kind'], this.value.kind, kinds);
  }
}

/** ajv's errors as findings, one for each mistake; beyond 1,000 they are only counted. */
export function schemaFindings(errors: readonly SchemaError[], source: Source): Finding[] {
  const findings: Finding[] = [];
  const reduced = withoutOtherBranches(errors);
  for (const error of reduced.slice(0, MAX_FINDINGS)) {
    const finding = new Translation(error, source).finding();
    if (finding !== undefined) findings.push(finding);
  }
  const count = reduced.length - MAX_FINDINGS;
  if (count > 0) findings.push(createFinding('tooManyFindings', { path: [], params: { count } }));
  return findings;
}
