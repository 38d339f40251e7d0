import { randomUUID } from 'node:crypto';
import { type Answer, dataOf, type FaultWorld, fieldOf } from './fault-world.ts';

/** One call that is prepared without faults: to be sent, sent again where it failed, and looked after. */
export interface Call {
  readonly send: () => Promise<Answer>;
  /** What is wrong with what the server holds after it said yes; undefined when all is well. */
  readonly check: () => Promise<string | undefined>;
}

/** One of the most used procedures. */
export interface Procedure {
  readonly name: string;
  readonly prepare: () => Promise<Call>;
}

interface Round {
  readonly round: string;
  readonly dossier: string;
}

/** What the procedures of one run share. */
interface Stage {
  readonly world: FaultWorld;
  /** A number that was not there before. */
  readonly next: () => number;
  /** The round and dossier that are read and answered again and again. */
  readonly round: () => Promise<Round>;
  readonly draft: () => Promise<string>;
}

const officer = 'canbo.giavien';
const leader = 'lanhdao.giavien';
const author = 'tacgia.ninhbinh';
const publisher = 'congbo.ninhbinh';

async function data(answer: Promise<Answer>): Promise<unknown> {
  const answered = await answer;
  if (answered.status !== 200) throw new Error(`not prepared: ${answered.status} ${answered.code}`);
  return dataOf(answered);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const reading = ({ world }: Stage, name: string, by: string, input?: unknown): Procedure => ({
  name,
  prepare: async () => ({
    send: () => world.call(by, name, input),
    check: async () => undefined,
  }),
});

/** A round for the unit of the officer, with its dossier. */
async function openRound(world: FaultWorld, number: number): Promise<Round> {
  const [set] = list(await data(world.call(publisher, 'sets.published', { setId: 'vn/commune' })));
  const me = await data(world.call(officer, 'session.me'));
  const unitId = fieldOf(list(fieldOf(me, 'memberships'))[0], 'unitId');
  const year = new Date().getFullYear();
  const opened = await data(
    world.call(
      publisher,
      'rounds.open',
      {
        digest: fieldOf(set, 'digest'),
        name: `Đợt ${number}`,
        year,
        referenceDate: new Date().toISOString().slice(0, 10),
        deadline: `${year + 1}-12-31`,
        unitIds: [unitId],
      },
      'POST',
    ),
  );
  const round = text(fieldOf(opened, 'id'));
  const own = list(await data(world.call(officer, 'dossiers.mine')));
  return {
    round,
    dossier: text(
      fieldOf(
        own.find((one) => fieldOf(one, 'roundId') === round),
        'id',
      ),
    ),
  };
}

const savePart = ({ world, next, round }: Stage): Procedure => ({
  name: 'dossiers.savePart',
  async prepare() {
    const { dossier: id } = await round();
    const get = () => data(world.call(officer, 'dossiers.get', { id }));
    const answerIn = (dossier: unknown) => fieldOf(fieldOf(dossier, 'answers'), 'i-7');
    const revision = fieldOf(answerIn(await get()), 'revision') ?? 0;
    const value = next();
    return {
      send: () =>
        world.call(
          officer,
          'dossiers.savePart',
          { id, part: { kind: 'answer', criterionId: 'i-7' }, revision, value: { value } },
          'POST',
        ),
      check: async () => {
        const held = fieldOf(fieldOf(answerIn(await get()), 'value'), 'value');
        return held === value ? undefined : `holds ${held} instead of ${value}`;
      },
    };
  },
});

const registerLevel = ({ world, next, round }: Stage): Procedure => ({
  name: 'dossiers.registerLevel',
  async prepare() {
    const { dossier: id } = await round();
    const level = 1 + (next() % 5);
    return {
      send: () => world.call(officer, 'dossiers.registerLevel', { id, level }, 'POST'),
      check: async () => {
        const dossier = await data(world.call(officer, 'dossiers.get', { id }));
        const held = fieldOf(dossier, 'registeredLevel');
        return JSON.stringify(held).includes(String(level))
          ? undefined
          : `holds ${JSON.stringify(held)} instead of ${level}`;
      },
    };
  },
});

const submit = ({ world, next }: Stage): Procedure => ({
  name: 'dossiers.submit',
  async prepare() {
    const { dossier: id } = await openRound(world, next());
    await data(world.call(officer, 'dossiers.registerLevel', { id, level: 1 }, 'POST'));
    const input = { id, key: randomUUID(), confirmedMissing: await missingOf(world, id) };
    return {
      send: () => world.call(leader, 'dossiers.submit', input, 'POST'),
      check: async () => {
        const kept = await world.call(leader, 'dossiers.submission', { id });
        return kept.status === 200 ? undefined : `no submission: ${kept.status} ${kept.code}`;
      },
    };
  },
});

/** Every criterion of a dossier without an answer. */
async function missingOf(world: FaultWorld, id: string): Promise<unknown[]> {
  const dossier = await data(world.call(leader, 'dossiers.get', { id }));
  const document = fieldOf(fieldOf(dossier, 'set'), 'document');
  return list(fieldOf(document, 'criteria')).map((criterion) => fieldOf(criterion, 'id'));
}

async function makeDraft(world: FaultWorld): Promise<string> {
  const [set] = list(await data(world.call(author, 'sets.published', { setId: 'vn/commune' })));
  const identity = { id: 'ninh-binh/loi', namespace: 'nb', version: '9.9', name: 'Lần 0' };
  const made = await data(
    world.call(author, 'drafts.derive', { baseDigest: fieldOf(set, 'digest'), ...identity }, 'POST'),
  );
  return text(fieldOf(made, 'id'));
}

const saveDraft = ({ world, next, draft }: Stage): Procedure => ({
  name: 'drafts.save',
  async prepare() {
    const id = await draft();
    const get = () => data(world.call(author, 'drafts.get', { id }));
    const before = await get();
    const name = `"name": "Lần ${next()}"`;
    const changed = text(fieldOf(before, 'text')).replace(/"name": "Lần \d+"/, name);
    return {
      send: () =>
        world.call(
          author,
          'drafts.save',
          { id, text: changed, revision: fieldOf(before, 'revision') },
          'POST',
        ),
      check: async () =>
        text(fieldOf(await get(), 'text')).includes(name) ? undefined : `does not hold ${name}`,
    };
  },
});

/** A reading procedure about the dossier or round that everybody works on. */
const about = ({ world, round }: Stage, name: string, by: string, which: keyof Round): Procedure => ({
  name,
  prepare: async () => {
    const input = { id: (await round())[which] };
    return { send: () => world.call(by, name, input), check: async () => undefined };
  },
});

function lazily<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The procedures that people call most, and signing in, on a server. */
export function mostUsed(world: FaultWorld): Procedure[] {
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const stage: Stage = {
    world,
    next,
    round: lazily(() => openRound(world, next())),
    draft: lazily(() => makeDraft(world)),
  };
  return [
    {
      name: 'sign in',
      prepare: async () => ({ send: () => world.signIn(officer), check: async () => undefined }),
    },
    reading(stage, 'session.me', officer),
    reading(stage, 'sets.published', officer, {}),
    reading(stage, 'dossiers.mine', officer),
    about(stage, 'dossiers.get', officer, 'dossier'),
    savePart(stage),
    registerLevel(stage),
    submit(stage),
    reading(stage, 'drafts.list', author),
    saveDraft(stage),
    about(stage, 'rounds.progress', publisher, 'round'),
  ];
}
