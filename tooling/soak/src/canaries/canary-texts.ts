/** A value within JSON, by the names and numbers that lead to it. */
export type Path = readonly (string | number)[];

/** Every text within an input. */
export function textPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return parts.flatMap(([name, part]) => textPaths(part, [...path, name]));
}

/** The input with another text at this place. */
export function withText(value: unknown, [name, ...rest]: Path, text: string): unknown {
  if (name === undefined) return text;
  if (Array.isArray(value)) return value.map((part, at) => (at === name ? withText(part, rest, text) : part));
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, key === name ? withText(part, rest, text) : part]),
      )
    : value;
}

const pattern = /canary\d+x/gi;

/** Hands out texts that can be told apart and found again; each is a good user name, name, reason and password. */
export class Canaries {
  readonly #places: string[] = [];

  /** A new one, of which `place` says where it was put. */
  next(place: string): string {
    this.#places.push(place);
    return `canary${String(this.#places.length).padStart(5, '0')}x`;
  }

  /** Where those were put that stand in a text. */
  foundIn(text: string): string[] {
    const numbers = new Set((text.match(pattern) ?? []).map((canary) => Number(/\d+/.exec(canary)?.[0])));
    return [...numbers].map((number) => this.#places[number - 1] ?? 'unknown');
  }
}
