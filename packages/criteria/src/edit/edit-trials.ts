import { applyEdits, type Edit, getNodeValue, type Node, type ParseError, parse } from 'jsonc-parser';
import { insertMember } from './insert-member.ts';
import { moveMember } from './move-member.ts';
import { removeMember } from './remove-member.ts';

/** Every array and object of a tree. */
export function containersOf(tree: Node): Node[] {
  const own = tree.type === 'array' || tree.type === 'object' ? [tree] : [];
  return [...own, ...(tree.children ?? []).flatMap(containersOf)];
}

/** Ways to move: from every place to every place, or those of which every other one is made. */
export type Moves = 'all' | 'near';

const values: readonly unknown[] = [7.5, 'Tên “mới”, [thử]', { id: 'moi', list: [1, { a: null }] }, [], null];

/**
 * Removes each member of an array or object, puts one in at every place, and moves each. Gives back what did not come out as the
 * same edit of the value, or changed a character outside of the edited spot; `tried` counts.
 */
export function tryEdits(text: string, container: Node, moves: Moves): { tried: number; problems: string[] } {
  const trial = new Trial(text, container);
  const count = container.children?.length ?? 0;
  for (let index = 0; index < count; index += 1) {
    trial.check(
      `remove ${index}`,
      removeMember(text, container, index),
      (members) => members.splice(index, 1),
      [index - 1, index + 1],
    );
  }
  for (let index = 0; index <= count; index += 1) {
    const value = values[index % values.length];
    const key = container.type === 'object' ? 'mới' : undefined;
    const added = key === undefined ? { value } : { key, value };
    trial.check(
      `insert ${index}`,
      insertMember(text, container, index, added),
      (members) => members.splice(index, 0, [key ?? '', value]),
      [index - 1, index],
    );
  }
  for (let from = 0; from < count; from += 1) {
    for (let to = 0; to < count; to += 1) {
      const near =
        Math.abs(from - to) === 1 || (from === 0 && to === count - 1) || (to === 0 && from === count - 1);
      if (from === to || (moves === 'near' && !near)) continue;
      trial.check(
        `move ${from} to ${to}`,
        moveMember(text, container, { from, to }),
        (members) => members.splice(to, 0, ...members.splice(from, 1)),
        [Math.min(from, to) - 1, Math.max(from, to) + 1],
      );
    }
  }
  return trial;
}

type Entry = [key: string, value: unknown];

class Trial {
  tried = 0;
  readonly problems: string[] = [];
  private readonly source: string;
  private readonly entries: readonly Entry[];

  constructor(
    text: string,
    private readonly container: Node,
  ) {
    this.source = text.slice(container.offset, container.offset + container.length);
    this.entries = (container.children ?? []).map(
      (child): Entry =>
        child.type === 'property'
          ? [String(child.children?.[0]?.value), child.children?.[1] && getNodeValue(child.children[1])]
          : ['', getNodeValue(child)],
    );
  }

  /** `around` are the members whose outer sides must keep every character. */
  check(
    what: string,
    edits: Edit[],
    change: (entries: Entry[]) => void,
    around: readonly [number, number],
  ): void {
    this.tried += 1;
    const { container, source } = this;
    const local = edits.map((edit) => ({ ...edit, offset: edit.offset - container.offset }));
    const after = applyEdits(source, local);
    const errors: ParseError[] = [];
    const got: unknown = parse(after, errors, { allowTrailingComma: true });
    const entries = [...this.entries];
    change(entries);
    const wanted =
      container.type === 'array' ? entries.map(([, value]) => value) : Object.fromEntries(entries);
    const nodes = container.children ?? [];
    const [before, behind] = [nodes[around[0]], nodes[around[1]]];
    const head = before ? before.offset + before.length - container.offset : 1;
    const tail = behind ? behind.offset - container.offset : source.length - 1;
    const problem =
      errors.length > 0 || JSON.stringify(got) !== JSON.stringify(wanted)
        ? 'another value'
        : !after.startsWith(source.slice(0, head)) || !after.endsWith(source.slice(tail))
          ? 'characters elsewhere'
          : undefined;
    if (problem !== undefined && this.problems.length < 5)
      this.problems.push(`${what}: ${problem}\n${source.slice(0, 300)}\n→\n${after.slice(0, 300)}`);
  }
}
