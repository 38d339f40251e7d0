import { longestCell } from '../table-limits.ts';
import { unescapeCell } from './cell-escapes.ts';
import { readXml, type XmlSource } from './read-xml.ts';

/** Collects the text of a cell or a shared text: all its runs, without what is printed above them to be read aloud. */
export class TextCollector {
  #text = '';
  #isText = false;
  #isPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#isPhonetic = true;
    this.#isText = name === 't' && !this.#isPhonetic;
  }

  take(text: string): void {
    // One sign too many is enough to tell that it is too long.
    if (this.#isText && this.#text.length <= longestCell) this.#text += text;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    if (name === 'rPh') this.#isPhonetic = false;
  }

  /** The text as the cell shows it; the collector begins anew. */
  end(): string {
    const text = unescapeCell(this.#text);
    this.#text = '';
    return text;
  }
}

/** The texts that cells name by number. */
export async function readSharedStrings(source: XmlSource, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined || !source.parts.has(part)) return strings;
  const collector = new TextCollector();
  await readXml(source, part, {
    open: (name) => collector.open(name),
    text: (text) => collector.take(text),
    close(name) {
      collector.close(name);
      if (name === 'si') strings.push(collector.end());
    },
  });
  return strings;
}
