import { locate, parseDocument } from '@tieuchi/criteria/parse';

/** A text and what its document is to be called. */
export interface RenameWish {
  readonly text: string;
  readonly id: string;
  readonly version: string;
}

/**
 * The text of a document with another id and version; everything else keeps its place and its spelling. Undefined where a key stands
 * twice: the edit reached the first, and the last is what counts.
 */
export function renameText(wish: RenameWish): string | undefined {
  const text = withIdentity(wish.text, wish);
  const { document } = parseDocument(text);
  return document?.id === wish.id && document.version === wish.version ? text : undefined;
}

function withIdentity(text: string, { id, version }: RenameWish): string {
  return [
    { ...locate(text, ['id']), value: id },
    { ...locate(text, ['version']), value: version },
  ]
    .sort((left, right) => right.offset - left.offset)
    .reduce(
      (edited, { offset, length, value }) =>
        `${edited.slice(0, offset)}${JSON.stringify(value)}${edited.slice(offset + length)}`,
      text,
    );
}
