import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { versionName } from '../canonical/digest.ts';
import { deriveSet } from '../derive/derive-set.ts';
import type { CriteriaSet, Criterion, Input, LevelTargets, Register } from '../generated/types.ts';
import { parseDocument } from '../parse/parse-document.ts';
import { describeConflict } from './conflicts/conflict-messages.ts';
import type { ConflictKind } from './conflicts/merge-conflict.ts';
import { type Merged, mergeSets } from './merge-sets.ts';

const url = new URL('../../../../frameworks/national/commune-1.0/framework.json', import.meta.url);
const parsed = parseDocument(readFileSync(url, 'utf8')).document;
if (parsed === undefined) throw new Error('the national set does not fit the schema');
/** National 1.0. */
const base: CriteriaSet = parsed;
const identity = { id: 'ninh-binh/commune', namespace: 'nb', version: '2026.1', name: 'Bộ tiêu chí tỉnh' };

function find(set: CriteriaSet, id: string): Criterion {
  const found = set.criteria.find((criterion) => criterion.id === id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return found;
}

/** National 1.1: 1.0 changed by hand. */
function revised(change: (set: CriteriaSet) => void): CriteriaSet {
  const set = { ...structuredClone(base), version: '1.1' };
  change(set);
  return set;
}

/** A set derived from 1.0, changed by hand. */
function derived(change: (set: CriteriaSet) => void = () => undefined): CriteriaSet {
  const set = deriveSet(base, identity);
  change(set);
  return set;
}

function setTargets(set: CriteriaSet, id: string, targets: LevelTargets): void {
  find(set, id).rule = { kind: 'levels', targets };
}

function targetsOf(set: CriteriaSet, id: string): unknown {
  const { rule } = find(set, id);
  return rule?.kind === 'levels' ? rule.targets : undefined;
}

function drop(set: CriteriaSet, id: string): void {
  set.criteria = set.criteria.filter((criterion) => criterion.id !== id);
}

function insertAfter(set: CriteriaSet, id: string, criterion: Criterion): void {
  const at = set.criteria.findIndex((own) => own.id === id);
  set.criteria.splice(at + 1, 0, criterion);
}

function copyOf(set: CriteriaSet, id: string, more: Partial<Criterion> & { id: string }): Criterion {
  return { ...structuredClone(find(set, id)), ...more };
}

function inShort({ conflicts }: Merged): string[] {
  return conflicts.map(({ kind, id, field, level, unitClass }) =>
    [kind, id, field, level, unitClass].filter((part) => part !== undefined).join(' '),
  );
}

describe('targets', () => {
  it('merge by level where nothing else of the criterion was touched', () => {
    const next = revised((set) => setTargets(set, 'i-3', [60, 70, 85, 90, 100]));
    const own = derived((set) => setTargets(set, 'i-3', [60, 75, 80, 95, 100]));
    const merged = mergeSets({ base, new: next, own });
    expect(merged.conflicts).toEqual([]);
    expect(targetsOf(merged.document, 'i-3')).toEqual([60, 75, 85, 95, 100]);
  });

  it('both changed at one level: a conflict at that level, own is held', () => {
    const next = revised((set) => setTargets(set, 'i-3', [65, 70, 85, 90, 100]));
    const own = derived((set) => setTargets(set, 'i-3', [60, 70, 82, 90, 100]));
    const merged = mergeSets({ base, new: next, own });
    expect(targetsOf(merged.document, 'i-3')).toEqual([65, 70, 82, 90, 100]);
    expect(merged.conflicts).toMatchObject([
      { kind: 'target', id: 'i-3', code: 'I.3', level: 'co-ban', base: 80, new: 85, own: 82 },
    ]);
    expect(merged.conflicts[0]?.path).toEqual(['criteria', 2, 'rule', 'targets', 2]);
  });

  it('do not meet a new denominator: measure and rule are one thing', () => {
    const next = revised((set) => {
      find(set, 'i-3').inputs[1] = { id: 'b', kind: 'count', name: 'Tổng số văn bản điện tử' };
    });
    const own = derived((set) => setTargets(set, 'i-3', [60, 75, 80, 90, 100]));
    const merged = mergeSets({ base, new: next, own });
    expect(inShort(merged)).toEqual(['meaning i-3']);
    expect(find(merged.document, 'i-3')).toEqual(find(own, 'i-3'));
    expect(merged.conflicts[0]).toMatchObject({
      new: { inputs: [{ id: 'a' }, { name: 'Tổng số văn bản điện tử' }] },
      own: { rule: { targets: [60, 75, 80, 90, 100] } },
    });
  });

  it('merge by class of unit and level', () => {
    const byClass = (rural: LevelTargets, urban: LevelTargets) => (set: CriteriaSet) => {
      set.unitClasses = [
        { id: 'xa', name: 'Xã', types: ['xa'] },
        { id: 'phuong', name: 'Phường', types: ['phuong', 'dac-khu'] },
      ];
      find(set, 'i-3').rule = { kind: 'levels', targets: { xa: rural, phuong: urban } };
    };
    const first = revised(byClass([50, 60, 70, 80, 90], [60, 70, 80, 90, 100]));
    const second = { ...revised(byClass([50, 60, 70, 80, 95], [65, 70, 80, 90, 100])), version: '1.2' };
    const own = deriveSet(first, identity);
    byClass([50, 60, 75, 80, 90], [62, 70, 80, 90, 100])(own);
    const merged = mergeSets({ base: first, new: second, own });
    expect(inShort(merged)).toEqual(['target i-3 rule.targets khoi-dong phuong']);
    expect(merged.conflicts[0]?.path).toEqual(['criteria', 2, 'rule', 'targets', 'phuong', 0]);
    expect(targetsOf(merged.document, 'i-3')).toEqual({
      xa: [50, 60, 75, 80, 95],
      phuong: [62, 70, 80, 90, 100],
    });
  });
});

describe('levels', () => {
  const addLevel = (set: CriteriaSet) => {
    if (set.outcome.kind !== 'levels') return;
    set.outcome.levels.splice(2, 0, { id: 'mo-rong', name: 'Mở rộng' });
    for (const { rule } of set.criteria) {
      if (rule?.kind !== 'levels' || !Array.isArray(rule.targets)) continue;
      rule.targets.splice(2, 0, rule.targets[1] ?? null);
    }
    setTargets(set, 'i-3', [60, 70, 75, 80, 90, 100]);
  };

  it('a new level brings its targets along, and what own raised stays at its level', () => {
    const own = derived((set) => setTargets(set, 'i-3', [60, 70, 85, 90, 100]));
    const merged = mergeSets({ base, new: revised(addLevel), own });
    expect(merged.conflicts).toEqual([]);
    expect(targetsOf(merged.document, 'i-3')).toEqual([60, 70, 75, 85, 90, 100]);
    expect(targetsOf(merged.document, 'i-5')).toHaveLength(6);
  });

  it('a criterion of own has no target for it: left out there, as a conflict', () => {
    const own = derived((set) => insertAfter(set, 'i-3', copyOf(set, 'i-3', { id: 'nb-1', code: 'I.3a' })));
    const merged = mergeSets({ base, new: revised(addLevel), own });
    expect(inShort(merged)).toEqual(['targetNeeded nb-1 rule.targets mo-rong']);
    expect(targetsOf(merged.document, 'nb-1')).toEqual([60, 70, null, 80, 90, 100]);
  });
});

describe('codes and order', () => {
  it('own codes that follow the base follow the new ones, own numbers stay', () => {
    const next = revised((set) => {
      insertAfter(set, 'i-2', copyOf(set, 'i-2', { id: 'i-2b', code: 'I.3' }));
      find(set, 'i-3').code = 'I.4';
      find(set, 'i-4').code = 'I.5';
    });
    const own = derived((set) => {
      find(set, 'i-4').code = 'A.4';
      insertAfter(set, 'i-3', copyOf(set, 'i-3', { id: 'nb-1', code: 'A.9' }));
    });
    const { document, conflicts } = mergeSets({ base, new: next, own });
    expect(conflicts).toEqual([]);
    expect(document.criteria.slice(1, 6).map(({ id, code }) => `${id} ${code}`)).toEqual([
      'i-2 I.2',
      'i-2b I.3',
      'i-3 I.4',
      'nb-1 A.9',
      'i-4 A.4',
    ]);
  });

  it('what is new stands after its nearest predecessor that is still there', () => {
    const next = revised((set) => insertAfter(set, 'i-4', copyOf(set, 'i-4', { id: 'i-4b', code: 'I.4b' })));
    const own = derived((set) => drop(set, 'i-4'));
    const { document } = mergeSets({ base, new: next, own });
    expect(document.criteria.slice(2, 5).map(({ id }) => id)).toEqual(['i-3', 'i-4b', 'i-5']);
  });
});

describe('coming and going', () => {
  it('what own changed and the new version dropped stays, as a conflict', () => {
    const merged = mergeSets({
      base,
      new: revised((set) => drop(set, 'i-3')),
      own: derived((set) => setTargets(set, 'i-3', [60, 75, 80, 90, 100])),
    });
    expect(inShort(merged)).toEqual(['deletedByNew i-3']);
    expect(find(merged.document, 'i-3')).toBeDefined();
    expect(merged.conflicts[0]?.new).toBeUndefined();
  });

  it('what own dropped and the new version changed stays dropped, as a conflict that shows it', () => {
    const merged = mergeSets({
      base,
      new: revised((set) => setTargets(set, 'i-3', [65, 75, 80, 90, 100])),
      own: derived((set) => drop(set, 'i-3')),
    });
    expect(inShort(merged)).toEqual(['deletedByOwn i-3']);
    expect(merged.document.criteria.some(({ id }) => id === 'i-3')).toBe(false);
    expect(merged.conflicts[0]?.new).toMatchObject({ id: 'i-3', code: 'I.3' });
    expect(merged.conflicts[0]?.path).toEqual(['criteria']);
  });

  it('what the new version dropped and own left alone goes, also where own only renumbered it', () => {
    const own = derived((set) => {
      find(set, 'i-3').code = 'A.3';
    });
    const merged = mergeSets({ base, new: revised((set) => drop(set, 'i-3')), own });
    expect(merged.conflicts).toEqual([]);
    expect(merged.document.criteria).toHaveLength(37);
  });

  it('one id added by both for different things is a conflict', () => {
    const add = (name: string) => (set: CriteriaSet) =>
      insertAfter(set, 'i-3', copyOf(set, 'i-3', { id: 'moi', code: 'I.3x', name }));
    const merged = mergeSets({ base, new: revised(add('Một')), own: derived(add('Hai')) });
    expect(inShort(merged)).toEqual(['addedTwice moi']);
    expect(find(merged.document, 'moi').name).toBe('Hai');
  });

  it('a group that only the new version dropped comes back while own still has a criterion in it', () => {
    const leave = (set: CriteriaSet) => {
      set.groups = set.groups.filter(({ id }) => id !== 'kinh-te-so');
      set.criteria = set.criteria.filter(({ group }) => group !== 'kinh-te-so');
    };
    const own = derived((set) => insertAfter(set, 'ii-1', copyOf(set, 'ii-1', { id: 'nb-1', code: 'II.9' })));
    const merged = mergeSets({ base, new: revised(leave), own });
    expect(merged.conflicts).toMatchObject([
      { kind: 'reference', list: 'groups', id: 'kinh-te-so', code: 'II', path: ['groups', 1] },
    ]);
    expect(merged.conflicts[0]?.usedAt).toEqual([['criteria', 24, 'group']]);
    expect(merged.document.groups.map(({ id }) => id)).toEqual(base.groups.map(({ id }) => id));
    expect(merged.findings.filter(({ code }) => code === 'unknownReference')).toEqual([]);
  });
});

describe('references to what went', () => {
  const field: Input = { id: 'danSo', kind: 'count', name: 'Dân số' };
  const basis = { id: 'qd-moi', title: 'Quyết định' };

  it('bring a profile field back that a condition of own still reads', () => {
    const first = revised((set) => {
      set.profile = [field];
      set.legalBases = [...(set.legalBases ?? []), basis];
    });
    const second = { ...structuredClone(base), version: '1.2' };
    const own = deriveSet(first, identity);
    find(own, 'i-3').appliesTo = { when: 'danSo >= 1000' };
    find(own, 'i-4').legalBases = [{ basis: 'qd-moi' }];
    const merged = mergeSets({ base: first, new: second, own });
    expect(inShort(merged)).toEqual(['reference qd-moi', 'reference danSo']);
    expect(merged.conflicts[1]).toMatchObject({
      list: 'profile',
      name: 'Dân số',
      path: ['profile', 0],
      usedAt: [['criteria', 2, 'appliesTo', 'when']],
    });
    expect(merged.document.profile).toEqual([field]);
    expect(merged.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('bring back what own had dropped and a new criterion stands in', () => {
    const own = derived((set) => {
      set.groups = set.groups.filter(({ id }) => id !== 'kinh-te-so');
      for (const criterion of set.criteria) {
        if (criterion.group === 'kinh-te-so') criterion.group = 'xa-hoi-so';
      }
    });
    const next = revised((set) =>
      insertAfter(set, 'ii-1', copyOf(set, 'ii-1', { id: 'ii-9', code: 'II.9' })),
    );
    const merged = mergeSets({ base, new: next, own });
    expect(inShort(merged)).toEqual(['reference kinh-te-so']);
    expect(merged.conflicts[0]?.own).toBeUndefined();
    expect(merged.document.groups.map(({ id }) => id)).toEqual(base.groups.map(({ id }) => id));
  });

  it('are reported where nothing can be brought back: an expectation about an input that went', () => {
    const next = revised((set) => {
      const criterion = find(set, 'i-3');
      const { measure: _measure, expect: _expect, ...rest } = criterion;
      const value: Input = { id: 'value', kind: 'percent', name: 'Tỷ lệ' };
      set.criteria[2] = { ...rest, inputs: [value] };
    });
    const own = derived((set) => {
      find(set, 'i-3').expect = ['a <= b', 'b > 0'];
    });
    const merged = mergeSets({ base, new: next, own });
    expect(inShort(merged)).toEqual([
      'field i-3 expect',
      'reference i-3 expect.0',
      'reference i-3 expect.0',
      'reference i-3 expect.1',
    ]);
    expect(find(merged.document, 'i-3').expect).toEqual(['a <= b', 'b > 0']);
    const sentences = merged.conflicts.map((conflict) => describeConflict(conflict, 'vi'));
    expect(sentences[1]).toBe('Tiêu chí I.3: còn dẫn đến “a”, là thứ một bên đã bỏ.');
  });
});

describe('splits and mergers of the new version', () => {
  const split = revised((set) => {
    const first = copyOf(set, 'i-3', { id: 'i-3a', code: 'I.3a', name: 'Văn bản đi', replaces: ['i-3'] });
    insertAfter(
      set,
      'i-3',
      copyOf(set, 'i-3', { id: 'i-3b', code: 'I.3b', name: 'Văn bản đến', replaces: ['i-3'] }),
    );
    insertAfter(set, 'i-3', first);
    drop(set, 'i-3');
  });

  it('replace what own left alone', () => {
    const merged = mergeSets({ base, new: split, own: derived() });
    expect(merged.conflicts).toEqual([]);
    expect(merged.document).toEqual(deriveSet(split, identity));
  });

  it.each<[what: string, change: (set: CriteriaSet) => void, isHeld: boolean]>([
    ['edited', (set) => setTargets(set, 'i-3', [60, 75, 80, 90, 100]), true],
    ['dropped', (set) => drop(set, 'i-3'), false],
  ])('are a conflict that shows all successors where own %s the criterion', (_, change, isHeld) => {
    const merged = mergeSets({ base, new: split, own: derived(change) });
    expect(inShort(merged)).toEqual(['succeeded i-3']);
    expect(merged.conflicts[0]).toMatchObject({ code: 'I.3', successors: [{ id: 'i-3a' }, { id: 'i-3b' }] });
    const held = merged.document.criteria.map(({ id }) => id);
    expect(held.includes('i-3')).toBe(isHeld);
    expect(held).toEqual(expect.arrayContaining(['i-3a', 'i-3b']));
  });
});

describe('mergers of the new version', () => {
  const joined = revised((set) => {
    const whole = copyOf(set, 'i-3', { id: 'i-34', code: 'I.3', name: 'Văn bản', replaces: ['i-3', 'i-4'] });
    insertAfter(set, 'i-4', whole);
    drop(set, 'i-3');
    drop(set, 'i-4');
  });

  it('are a conflict for each criterion that own edited, the other goes', () => {
    const own = derived((set) => setTargets(set, 'i-3', [60, 75, 80, 90, 100]));
    const merged = mergeSets({ base, new: joined, own });
    expect(inShort(merged)).toEqual(['succeeded i-3']);
    expect(merged.conflicts[0]?.successors).toMatchObject([{ id: 'i-34' }]);
    expect(merged.document.criteria.slice(1, 5).map(({ id }) => id)).toEqual(['i-2', 'i-34', 'i-3', 'i-5']);
    // Two criteria under one number and one that no base has any more: the checks say so.
    const codes = merged.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['duplicateCode', 'criterionWithoutNamespace']));
  });
});

describe('lists of a set', () => {
  const register: Register = {
    id: 'mau-01',
    code: 'Mẫu 01',
    name: 'Danh sách',
    columns: [
      { id: 'ten', kind: 'text', name: 'Họ tên' },
      { id: 'so', kind: 'count', name: 'Số lượng' },
    ],
  };
  const asked: Input = {
    id: 'loai',
    kind: 'choice',
    name: 'Loại',
    options: [
      { id: 'o1', name: 'Một' },
      { id: 'o2', name: 'Hai' },
    ],
  };
  const first = revised((set) => {
    set.registers = [register];
    set.profile = [asked];
  });

  it('columns and options merge by id', () => {
    const second = structuredClone(first);
    second.version = '1.2';
    second.registers?.[0]?.columns.push({ id: 'ngay', kind: 'date', name: 'Ngày' });
    const theirs = second.profile?.[0];
    if (theirs?.kind === 'choice') theirs.options.push({ id: 'o3', name: 'Ba' });
    const own = deriveSet(first, identity);
    own.registers?.[0]?.columns.splice(0, 1, { id: 'ten', kind: 'text', name: 'Họ và tên', personal: true });
    const ours = own.profile?.[0];
    if (ours?.kind === 'choice') ours.options.splice(0, 1, { id: 'o1', name: 'Một (sửa)' });
    const { document, conflicts } = mergeSets({ base: first, new: second, own });
    expect(conflicts).toEqual([]);
    expect(document.registers?.[0]?.columns.map(({ name }) => name)).toEqual([
      'Họ và tên',
      'Số lượng',
      'Ngày',
    ]);
    expect(document.profile).toMatchObject([
      { options: [{ name: 'Một (sửa)' }, { name: 'Hai' }, { name: 'Ba' }] },
    ]);
  });

  it('other lists and fields merge as a whole', () => {
    const merged = mergeSets({
      base,
      new: revised((set) => {
        find(set, 'i-3').expect = ['a <= b', 'b > 0'];
        find(set, 'i-3').guidance = 'Mới';
      }),
      own: derived((set) => {
        find(set, 'i-3').expect = ['a <= b', 'a > 0'];
        find(set, 'i-3').evidence = [{ id: 'bc', name: 'Báo cáo' }];
      }),
    });
    expect(inShort(merged)).toEqual(['field i-3 expect']);
    expect(find(merged.document, 'i-3')).toMatchObject({
      guidance: 'Mới',
      expect: ['a <= b', 'a > 0'],
      evidence: [{ id: 'bc' }],
    });
  });

  it('a criterion moved to different groups is a conflict, moved by one side it moves', () => {
    const move = (id: string, group: string) => (set: CriteriaSet) => {
      find(set, id).group = group;
    };
    const next = revised((set) => ['i-3', 'i-4'].map((id) => move(id, 'kinh-te-so')(set)));
    const merged = mergeSets({ base, new: next, own: derived(move('i-3', 'xa-hoi-so')) });
    expect(inShort(merged)).toEqual(['field i-3 group']);
    expect(find(merged.document, 'i-3').group).toBe('xa-hoi-so');
    expect(find(merged.document, 'i-4').group).toBe('kinh-te-so');
  });
});

describe('identity and reasons', () => {
  it('two versions of one set go under the identity of the newer one', () => {
    const next = revised((set) => {
      set.decision = { number: '9/QĐ-BKHCN', date: '2026-05-01', issuer: 'Bộ KH&CN' };
    });
    const own = { ...revised((set) => setTargets(set, 'i-3', [60, 75, 80, 90, 100])), version: '1.0.1' };
    const { document, conflicts } = mergeSets({ base, new: next, own });
    expect(conflicts).toEqual([]);
    expect(document).toMatchObject({ id: 'vn/commune', version: '1.1', decision: { number: '9/QĐ-BKHCN' } });
    expect(targetsOf(document, 'i-3')).toEqual([60, 75, 80, 90, 100]);
  });

  it('a derived set keeps its identity, is pinned anew, and its reasons are held against the new version', () => {
    const because = (criterion: string) => ({
      criterion,
      reason: 'Thực tế tại địa phương',
      legalBases: ['qd-nb'],
    });
    const own = derived((set) => {
      set.legalBases = [...(set.legalBases ?? []), { id: 'qd-nb', title: 'Thực tế tại địa phương' }];
      set.deviations = ['i-3', 'i-4', 'i-9'].map(because);
      setTargets(set, 'i-3', [50, 70, 80, 90, 100]);
      find(set, 'i-5').mayDeclareNotApplicable = true;
      drop(set, 'i-4');
      drop(set, 'i-9');
    });
    const next = revised((set) => {
      setTargets(set, 'i-3', [50, 70, 80, 90, 100]);
      drop(set, 'i-4');
    });
    const { document, reasons, conflicts, isPinnedBase } = mergeSets({ base, new: next, own });
    expect(conflicts).toEqual([]);
    expect(isPinnedBase).toBe(true);
    expect(document).toMatchObject({ ...identity, derivedFrom: versionName(next) });
    expect(document.deviations).toHaveLength(3);
    expect(reasons.stale).toEqual([
      { id: 'i-3', code: 'I.3', why: 'notNeeded' },
      { id: 'i-4', code: 'I.4', why: 'gone' },
    ]);
    expect(reasons.needed).toContainEqual({ id: 'i-5', code: 'I.5', relation: 'loosened', isNew: false });
  });

  it('says that a kept target has become looser than the new one, and needs a reason now', () => {
    const own = derived((set) => setTargets(set, 'i-3', [60, 75, 80, 90, 100]));
    const next = revised((set) => setTargets(set, 'i-3', [60, 85, 90, 95, 100]));
    const { reasons, conflicts } = mergeSets({ base, new: next, own });
    expect(conflicts).toHaveLength(1);
    expect(reasons.needed).toEqual([{ id: 'i-3', code: 'I.3', relation: 'loosened', isNew: true }]);
  });

  it('does not pin a set of another lineage', () => {
    const own = { ...derived(), derivedFrom: 'vn/district@1.0' };
    const merged = mergeSets({ base, new: revised(() => undefined), own });
    expect(inShort(merged)).toEqual(['lineage derivedFrom']);
    expect(merged.document.derivedFrom).toBe('vn/district@1.0');
    expect(merged.isPinnedBase).toBe(false);
  });

  it('keeps own where the outcome would be no document of the schema', () => {
    const many = (prefix: string) => (set: CriteriaSet) => {
      for (let index = 0; index < 600; index += 1) {
        set.criteria.push(copyOf(set, 'i-1', { id: `${prefix}-${index}`, code: `${prefix}.${index}` }));
      }
    };
    const own = derived(many('nb'));
    const merged = mergeSets({ base, new: revised(many('x')), own });
    expect(inShort(merged)).toEqual(['unmergeable']);
    expect(merged.document).toBe(own);
  });
});

describe('describeConflict', () => {
  it.each<[kind: ConflictKind, sentence: RegExp]>([
    ['meaning', /^Tiêu chí I\.3: cả bản mới và bản của mình/],
    ['target', /ở mức “co-ban” cho loại “xa”/],
    ['succeeded', /bằng I\.3a, I\.3b,/],
    ['reference', /còn 1 chỗ dẫn đến/],
  ])('says what is at odds: %s', (kind, sentence) => {
    const conflict = {
      kind,
      path: [],
      list: 'criteria',
      id: 'i-3',
      code: 'I.3',
      level: 'co-ban',
      unitClass: 'xa',
      successors: [{ code: 'I.3a' }, { code: 'I.3b' }],
      usedAt: [[]],
    };
    expect(describeConflict(conflict, 'vi')).toMatch(sentence);
    expect(describeConflict(conflict, 'en')).not.toMatch(/[{}]/);
  });
});
