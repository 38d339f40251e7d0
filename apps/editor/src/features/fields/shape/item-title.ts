import type { Labels } from './labels.ts';
import { isRecord, type Shape } from './shape.ts';

const names = ['code', 'number'];
const words = ['name', 'title', 'text', 'register', 'group', 'issuer', 'when'];

/**
 * What a folded item is called: its printed code or number and its name, or what it is, its id where it has no words of its own;
 * undefined where it says nothing of itself.
 */
export function itemTitle(value: unknown, labels: Labels, shape: Shape): string | undefined {
  if (!isRecord(value)) return undefined;
  const first = (keys: readonly string[]): string | undefined =>
    keys.map((key) => value[key]).find((one): one is string => typeof one === 'string' && one !== '');
  const kind =
    shape.kind === 'union' && typeof value.kind === 'string'
      ? labels.value({ owner: shape.name, name: 'kind' }, value.kind)
      : undefined;
  const name = first(names);
  const parts = [name ?? kind, first(words)].filter((part) => part !== undefined);
  return parts.length === 0 ? first(['id']) : parts.join(' – ');
}
