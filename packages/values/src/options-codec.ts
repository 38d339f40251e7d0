import { foldedText, plainText } from './plain-text.ts';
import { type Reading, refused, taken } from './reading.ts';
import type { OptionsShape } from './shape.ts';

/** What an empty checklist is called: everything was looked at, nothing ticked. */
const NOTHING = ['Không chọn mục nào', 'Nothing ticked'];

/**
 * Reads one option by id, by name (whatever its case), or by its id in brackets, which no name can be taken for. What fits two
 * options is ambiguous.
 */
export function readChoice(shape: OptionsShape, text: string): Reading<string> {
  if (plainText(text) === '') return { state: 'empty' };
  const ids = optionsOf(shape, text);
  const [only, second] = ids;
  if (only === undefined) return refused({ code: 'notAnOption', text: plainText(text) });
  if (second === undefined) return taken(only);
  return { state: 'ambiguous', choices: ids.map((value) => ({ value, text: writeChoice(shape, value) })) };
}

/** An option by its name, or by its id where the name is not its alone. */
export function writeChoice(shape: OptionsShape, id: string): string {
  return textsOf(shape, id).find((text) => isOnly(optionsOf(shape, text), id)) ?? id;
}

/**
 * Reads ticked options, parted by ";", in any order; names may hold ";" themselves. What can be parted in two ways is ambiguous.
 * "Không chọn mục nào" is the answer that nothing is ticked.
 */
export function readChecklist(shape: OptionsShape, text: string): Reading<string[]> {
  const typed = plainText(text);
  if (typed === '') return { state: 'empty' };
  const ways = tickings(shape, typed);
  const [only, second] = ways;
  if (only === undefined) return refused({ code: 'notAnOption', text: unknownPart(shape, typed) });
  if (second === undefined) return taken(only);
  return {
    state: 'ambiguous',
    choices: ways.map((value) => ({ value, text: writeChecklist(shape, value) })),
  };
}

/** Ticked options by their names, or all by their ids where the names do not keep them apart. */
export function writeChecklist(shape: OptionsShape, ids: readonly string[]): string {
  const byName = ids.length === 0 ? NOTHING : [ids.map((id) => writeChoice(shape, id)).join('; ')];
  const byId = depths(shape).map((depth) =>
    ids.length === 0 ? bracketed('', depth + 1) : ids.map((id) => bracketed(id, depth)).join('; '),
  );
  const texts = [...byName, ...byId];
  return texts.find((text) => isOnly(tickings(shape, text).map(keyOf), keyOf(ids))) ?? texts[0] ?? '';
}

const isOnly = (found: readonly string[], one: string) => found.length === 1 && found[0] === one;
const keyOf = (ids: readonly string[]) => JSON.stringify(ids);

/** The ids of the options that a text can be. */
function optionsOf({ options }: OptionsShape, text: string): string[] {
  const word = plainText(text);
  const folded = foldedText(text);
  const inside = unbracketed(word);
  return options.flatMap(({ id, name }) => (id === inside || foldedText(name) === folded ? [id] : []));
}

function textsOf(shape: OptionsShape, id: string): string[] {
  const name = shape.options.find((option) => option.id === id)?.name;
  return [...(name === undefined ? [] : [name]), ...depths(shape).map((depth) => bracketed(id, depth))];
}

/** How many brackets may be needed: a name can look like ids in one number of brackets at most. */
function depths({ options }: OptionsShape): number[] {
  return Array.from({ length: options.length + 2 }, (_, depth) => depth);
}

function unbracketed(text: string): string {
  const bare = /^(\[+)(.*?)(\]+)$/.exec(text);
  const [, open = '', inside = '', close = ''] = bare ?? [];
  return bare !== null && open.length === close.length ? inside : text;
}

function bracketed(id: string, depth: number): string {
  return `${'['.repeat(depth)}${id}${']'.repeat(depth)}`;
}

/** What may be ticked by a text: what it can be parted into, and nothing where it says so. */
function tickings(shape: OptionsShape, text: string): string[][] {
  const isNothing =
    NOTHING.some((word) => foldedText(word) === foldedText(text)) || unbracketed(plainText(text)) === '';
  return [...(isNothing ? [[]] : []), ...partings(shape, text)];
}

/** Ways to part a text, found from its end; no more than two are of interest. */
function partings(shape: OptionsShape, text: string): string[][] {
  const parts = plainText(text).split(';');
  while (parts.length > 1 && parts.at(-1)?.trim() === '') parts.pop();
  const longest = Math.max(...shape.options.map(({ name }) => name.split(';').length));
  const ways: string[][][] = Array.from({ length: parts.length + 1 }, () => []);
  ways[parts.length] = [[]];
  for (let start = parts.length - 1; start >= 0; start -= 1) {
    const found = new Map<string, string[]>();
    for (let end = start + 1; end <= Math.min(parts.length, start + longest) && found.size < 2; end += 1) {
      const rest = ways[end] ?? [];
      if (rest.length === 0) continue;
      for (const id of optionsOf(shape, parts.slice(start, end).join(';')))
        for (const tail of rest) {
          const ids = tail.includes(id) ? tail : [id, ...tail];
          found.set(keyOf([...ids].sort()), ids);
        }
    }
    ways[start] = [...found.values()];
  }
  return ways[0] ?? [];
}

function unknownPart(shape: OptionsShape, text: string): string {
  const unknown = text.split(';').find((part) => optionsOf(shape, part).length === 0);
  return plainText(unknown ?? text);
}
