import type { Random } from './random.ts';

const pieces = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\\u0000',
  '\\ud800',
  '\u0000',
  '\ud800',
  '//x',
  '/*',
  '*/',
  '#',
  '1e999',
  '-',
  '.',
  '\ufeff',
  'ệ',
  'ê\u0323',
  'null',
  'NaN',
  'undefined',
  '"__proto__":1,',
  '"id":"id",',
  '[[[[[[[[',
  '\u2028',
  '\r',
  '\t',
  ' ',
];

function changeBytes(text: string, random: Random): string {
  const bytes = Buffer.from(text, 'utf8');
  const times = random.between(1, 6);
  for (let time = 0; time < times; time += 1) {
    const at = random.below(bytes.length);
    bytes[at] = random.chance(0.5) ? (bytes[at] ?? 0) ^ (1 << random.below(8)) : random.below(256);
  }
  return bytes.toString('utf8');
}

function changePieces(text: string, random: Random): string {
  let changed = text;
  const times = random.between(1, 4);
  for (let time = 0; time < times; time += 1) {
    const start = random.below(changed.length);
    const length = random.pick([0, 0, 1, 2, 8, 40]);
    changed = changed.slice(0, start) + random.pick(pieces) + changed.slice(start + length);
  }
  return changed;
}

function moveBlock(text: string, random: Random): string {
  const start = random.below(text.length);
  const end = start + random.below(400);
  const to = random.below(text.length);
  const block = text.slice(start, end);
  const rest = random.chance(0.5) ? text : text.slice(0, start) + text.slice(end);
  return rest.slice(0, to) + block + rest.slice(to);
}

/** A change to the text itself: bytes, characters, blocks, comments, a byte order mark, another normal form, a cut end. */
export function mutateText(text: string, random: Random): string {
  switch (random.below(8)) {
    case 0:
      return changeBytes(text, random);
    case 1:
    case 2:
      return changePieces(text, random);
    case 3:
      return moveBlock(text, random);
    case 4:
      return text.slice(0, random.below(text.length));
    case 5:
      return random.pick(['\ufeff', '\ufeff\ufeff', '// x\n', '/* x */', '\u0000', ")]}'\n", '"']) + text;
    case 6:
      return text.normalize(random.pick(['NFD', 'NFKD', 'NFC']));
    default:
      return random.pick([
        '',
        ' ',
        'null',
        '0',
        '""',
        '[]',
        '{}',
        text + text,
        text.replaceAll('\n', '\r'),
        text.replaceAll('"', "'"),
      ]);
  }
}
