import { mutateFormula } from './mutate-formula.ts';
import { nastyKey, nastyValue, repeatedKey } from './nasty-values.ts';
import type { Random } from './random.ts';

interface Place {
  readonly container: object;
  readonly key: string;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Every place of a tree, as its container and key. */
function placesOf(root: object): Place[] {
  const places: Place[] = [];
  const pending: object[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const [key, value] of Object.entries(next)) {
      places.push({ container: next, key });
      if (isContainer(value)) pending.push(value);
    }
  }
  return places;
}

function valueAt({ container, key }: Place): unknown {
  return Object.getOwnPropertyDescriptor(container, key)?.value;
}

/** Sets an own member whatever it is called: assigning to `__proto__` would set none. */
function put({ container, key }: Place, value: unknown): void {
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
}

function remove({ container, key }: Place): void {
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else Reflect.deleteProperty(container, key);
}

function swap(one: Place, other: Place): void {
  const copies = [structuredClone(valueAt(one)), structuredClone(valueAt(other))];
  put(one, copies[1]);
  put(other, copies[0]);
}

/** Doubles an item of a list, or writes a key twice. */
function double(place: Place, random: Random): void {
  const copy = structuredClone(valueAt(place));
  if (Array.isArray(place.container)) place.container.splice(Number(place.key), 0, copy);
  else
    put(
      { ...place, key: repeatedKey(place.key, random.below(1000)) },
      random.chance(0.5) ? copy : nastyValue(random),
    );
}

function nudge(place: Place, random: Random): void {
  const value = valueAt(place);
  if (typeof value === 'number')
    put(place, random.pick([-value, value * 10, value / 3, value + 0.0001, value * 1e12, 0]));
  else if (typeof value === 'boolean') put(place, !value);
  else if (typeof value === 'string')
    put(place, random.chance(0.5) ? mutateFormula(value, random) : value.normalize('NFD'));
  else put(place, nastyValue(random));
}

type Mutation = (place: Place, places: readonly Place[], random: Random) => void;

const mutations: readonly Mutation[] = [
  (place, _places, random) => put(place, nastyValue(random)),
  (place) => remove(place),
  (place, places, random) => put(place, structuredClone(valueAt(random.pick(places)))),
  (place, places, random) => swap(place, random.pick(places)),
  (place, _places, random) => double(place, random),
  (place, _places, random) => {
    const key = Array.isArray(place.container) ? place.key : nastyKey(random);
    put({ ...place, key }, nastyValue(random));
  },
  (place, places, random) => {
    const leaves = places.filter((one) => !isContainer(valueAt(one)));
    nudge(leaves.length === 0 ? place : random.pick(leaves), random);
  },
  (_place, places, random) => mutateLike(places, random),
];

/** One change to every place that is called like one of them, so that a whole column of the document goes wrong alike. */
function mutateLike(places: readonly Place[], random: Random): void {
  const { key } = random.pick(places);
  const value = nastyValue(random);
  for (const place of places.filter((one) => one.key === key).slice(0, 50)) {
    if (isContainer(place.container) && Object.hasOwn(place.container, key))
      put(place, structuredClone(value));
  }
}

/** Changes a tree in place: one to five times, mostly once, anywhere. The tree may then hold marks, see `toText`. */
export function mutateTree(root: object, random: Random): void {
  const times = random.pick([1, 1, 1, 2, 3, 5]);
  for (let time = 0; time < times; time += 1) {
    const places = placesOf(root);
    if (places.length > 0) random.pick(mutations)(random.pick(places), places, random);
  }
}
