import { SaxesParser } from 'saxes';
import type { TableLimits } from '../table-limits.ts';
import { TableError } from '../table-problem.ts';
import type { Budget } from './budget.ts';
import type { PackageParts } from './package-parts.ts';

/** What a reader of XML is told. Names come without their prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** How parts are read. */
export interface XmlSource {
  readonly parts: PackageParts;
  readonly limits: TableLimits;
  readonly budget: Budget;
}

/** Reads a part as XML while it is unpacked. Throws TableError where it is broken, too deep or too large. */
export async function readXml(
  { parts, limits, budget }: XmlSource,
  name: string,
  events: XmlEvents,
): Promise<void> {
  const parser = new SaxesParser();
  const damaged = () => {
    throw new TableError({ code: 'damaged' });
  };
  parser.on('error', damaged);
  // Saxes knows the five entities of XML only; a document type could declare no others to it, and no office program writes one.
  parser.on('doctype', damaged);
  let depth = 0;
  parser.on('opentag', ({ name: tag, attributes }) => {
    budget.takeTag();
    depth += 1;
    if (depth > limits.depth) throw new TableError({ code: 'tooMuchInside' });
    events.open?.(localName(tag), attributes);
  });
  parser.on('closetag', ({ name: tag }) => {
    depth -= 1;
    events.close?.(localName(tag));
  });
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  await parts.read(name, (bytes) => {
    parser.write(decoded(() => decoder.decode(bytes, { stream: true })));
  });
  parser.write(decoded(() => decoder.decode())).close();
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new TableError({ code: 'damaged' });
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute whatever prefix it has. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}

/** How XML of office programs says yes. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
