/** A value that somebody could send, as JSON text: some of them no program would write. */
export interface HostileValue {
  readonly name: string;
  readonly json: string;
}

/** Stands in every hostile text that is long enough: no refusal may show it. */
export const CANARY = 'Hoàng Yến 7Q';

const text = (name: string, value: string): HostileValue => ({ name, json: JSON.stringify(value) });
const raw = (name: string, json: string): HostileValue => ({ name, json });

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Depth of `deepest`: beyond what code that calls itself survives. */
const BEYOND_ANY_STACK = 50_000;

/** What every field is tried with, whatever it asks for. */
export const hostileValues: readonly HostileValue[] = [
  text('NUL', `${CANARY}\u0000`),
  text('NUL alone', '\u0000'),
  text('lone high surrogate', `${CANARY}\ud800`),
  text('lone low surrogate', '\udc00a'),
  text('surrogates in the wrong order', '\udfff\ud800'),
  text('a backslash and u0000, which is no NUL', '\\u0000'),
  text('empty', ''),
  text('blanks', ' \t '),
  text('no character', '\ufffe\uffff'),
  text('bidirectional marks', `\u202e${CANARY}\u2066`),
  text('zero width', '\u200b\ufeff'),
  text('10,000 characters', 'ệ'.repeat(10_000)),
  text('10,000 marks on one letter', `e${'\u0323'.repeat(10_000)}`),
  text('emoji', '👩‍👩‍👧‍👦'),
  text('quotes and comment signs', `'; -- "${CANARY} %_\\`),
  text('year 0000', '0000-01-01'),
  text('year 0001', '0001-01-01'),
  text('year 9999', '9999-12-31'),
  text('year 10000', '10000-01-01'),
  text('year +275760', '+275760-09-13'),
  text('a day that does not exist', '2026-02-30'),
  text('an instant', '2026-11-21T00:00:00Z'),
  text('id of nothing', '00000000-0000-0000-0000-000000000000'),
  text('last id', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
  text('digest of nothing', `sha256-${'0'.repeat(64)}`),
  text('__proto__', '__proto__'),
  text('constructor', 'constructor'),
  text('toString', 'toString'),
  text('NaN', 'NaN'),
  text('number as text', '12'),
  text('version too long for a number', '99999999999999999999.0'),
  raw('2^31', '2147483648'),
  raw('2^31 - 1', '2147483647'),
  raw('-2^31 - 1', '-2147483649'),
  raw('2^53', '9007199254740992'),
  raw('2^63', '9223372036854775808'),
  raw('-1', '-1'),
  raw('-0', '-0'),
  raw('0', '0'),
  raw('0.1', '0.1'),
  raw('1e15', '1e15'),
  raw('1e15 and more digits', '1000000000000000.1'),
  raw('1e308', '1e308'),
  raw('-1e308', '-1e308'),
  raw('beyond a double', '1e400'),
  raw('5e-324', '5e-324'),
  raw('null', 'null'),
  raw('true', 'true'),
  raw('list', '[]'),
  raw('list of lists', '[[[]]]'),
  raw('object', '{}'),
  raw('__proto__ as a key', `{"__proto__":{"polluted":"${CANARY}"}}`),
  raw('constructor as a key', '{"constructor":{"prototype":{"polluted":true}}}'),
  raw('toJSON as a key', '{"toJSON":1,"then":2,"length":-1}'),
  raw('NUL in a key', '{"a\\u0000b":1}'),
  raw('half a character in a key', '{"\\ud800":1}'),
  raw('NUL inside', '{"a":"\\u0000"}'),
  raw('half a character inside', '{"a":["\\udc00"]}'),
  raw('long key', `{"${'k'.repeat(10_000)}":1}`),
  raw('one key twice', '{"a":1,"a":2}'),
  raw('2,000 keys', `{${Array.from({ length: 2_000 }, (_, key) => `"k${key}":1`).join()}}`),
  raw('list of 2,000', `[${'0,'.repeat(1_999)}0]`),
  raw('nested', deep(150)),
  raw('deep', deep(201)),
  raw('deeper', deep(3_000)),
  raw('deep objects', `${'{"a":'.repeat(190)}1${'}'.repeat(190)}`),
];

/** Only sent in bodies: an address has no room for it. */
export const deepest: HostileValue = raw('deepest', deep(BEYOND_ANY_STACK));
