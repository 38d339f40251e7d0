import { terms } from '../../findings/terms.ts';
import type { ConflictKind, MergeConflict } from './merge-conflict.ts';

/** Sentences per kind; {item}, {field}, {level} and {others} are told by the conflict. */
const sentences: Readonly<Record<ConflictKind, { readonly vi: string; readonly en: string }>> = {
  meaning: {
    vi: '{item}: cả bản mới và bản của mình đều sửa dữ liệu, công thức hoặc quy tắc; phải chọn trọn một bên. Đang giữ bản của mình.',
    en: '{item}: both sides changed inputs, measure or rule; one side has to be taken as a whole. Own is kept.',
  },
  target: {
    vi: '{item}: cả hai bên đều sửa chỉ tiêu{level}. Đang giữ chỉ tiêu của mình.',
    en: '{item}: both sides changed the target{level}. Own is kept.',
  },
  targetNeeded: {
    vi: '{item}: chưa có chỉ tiêu{level}, vì mức này vừa được thêm. Đang để là không áp dụng.',
    en: '{item}: there is no target{level}, which was added. It is left out there for now.',
  },
  field: {
    vi: '{item}: cả hai bên đều sửa {field}. Đang giữ bản của mình.',
    en: '{item}: both sides changed {field}. Own is kept.',
  },
  item: {
    vi: '{item}: hai bên đã đổi thành hai loại khác nhau. Đang giữ bản của mình.',
    en: '{item}: the two sides became different kinds of thing. Own is kept.',
  },
  addedTwice: {
    vi: '{item}: cả hai bên đều thêm với cùng một mã nhưng nội dung khác nhau. Đang giữ bản của mình.',
    en: '{item}: both sides added it under one id, with different content. Own is kept.',
  },
  deletedByNew: {
    vi: '{item}: bản mới đã bỏ, nhưng mình đã sửa. Đang giữ bản của mình.',
    en: '{item}: the new version dropped it, but own had changed it. Own is kept.',
  },
  deletedByOwn: {
    vi: '{item}: mình đã bỏ, nhưng bản mới đã sửa. Vẫn để là đã bỏ.',
    en: '{item}: own dropped it, but the new version changed it. It stays dropped.',
  },
  succeeded: {
    vi: '{item}: bản mới đã tách, gộp hoặc thay bằng {others}, còn mình đã sửa hoặc bỏ. Các tiêu chí mới đã được thêm; câu trả lời cũ không tự chuyển sang.',
    en: '{item}: the new version split, merged or replaced it by {others}, while own had changed or dropped it. The new criteria were added; answers are not carried over.',
  },
  reference: {
    vi: '{item}: một bên đã bỏ, nhưng còn {uses} chỗ dẫn đến.',
    en: '{item}: one side dropped it, but it is still referred to ({uses}×).',
  },
  lineage: {
    vi: 'Bộ của mình ghi bộ gốc là {own}, không phải bộ đang được cập nhật. Đang giữ nguyên bộ gốc đã ghi.',
    en: 'The own set says that it derives from {own}, not from the set at hand. That is kept.',
  },
  unmergeable: {
    vi: 'Không hợp nhất được: kết quả sẽ không còn là một bộ tiêu chí đúng khuôn dạng (ví dụ quá nhiều tiêu chí). Giữ nguyên bản của mình.',
    en: 'Cannot be merged: the outcome would not fit the schema (too many criteria, for one). Own is kept as it is.',
  },
};

const missingSentence = {
  vi: '{item}: còn dẫn đến “{missing}”, là thứ một bên đã bỏ.',
  en: '{item}: still refers to “{missing}”, which one side dropped.',
} as const;

/** What findings call the items of a list. */
const SINGULAR: Readonly<Record<string, string>> = {
  criteria: 'criterion',
  groups: 'group',
  levels: 'level',
  bands: 'band',
  unitClasses: 'unitClass',
  profile: 'profileField',
  registers: 'register',
  stages: 'stage',
  reportForms: 'reportForm',
  legalBases: 'legalBasis',
  deviations: 'deviation',
};

const FIELDS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  name: { vi: 'tên', en: 'the name' },
  group: { vi: 'nhóm', en: 'the group' },
  types: { vi: 'các loại đơn vị', en: 'the types of units' },
  evidence: { vi: 'minh chứng', en: 'the evidence' },
  guidance: { vi: 'hướng dẫn', en: 'the guidance' },
  legalBases: { vi: 'căn cứ pháp lý', en: 'the legal bases' },
  measureUnit: { vi: 'đơn vị tính', en: 'the unit of measure' },
  unitTypes: { vi: 'các loại đơn vị', en: 'the types of units' },
  weight: { vi: 'trọng số', en: 'the weight' },
};

type Locale = 'vi' | 'en';

function itemOf({ list, id, code, name }: MergeConflict, locale: Locale): string {
  const word = terms.what?.[SINGULAR[list ?? ''] ?? '']?.[locale];
  const called = code ?? (name === undefined ? id : `“${name}”`);
  if (word === undefined) return called ?? (locale === 'vi' ? 'Bộ tiêu chí' : 'The set');
  return `${word.slice(0, 1).toLocaleUpperCase('vi')}${word.slice(1)} ${called ?? ''}`.trimEnd();
}

function levelOf({ level, unitClass }: MergeConflict, locale: Locale): string {
  const at = level === undefined ? '' : locale === 'vi' ? ` ở mức “${level}”` : ` at level “${level}”`;
  if (unitClass === undefined) return at;
  return `${at}${locale === 'vi' ? ` cho loại “${unitClass}”` : ` for class “${unitClass}”`}`;
}

function codeOf(successor: unknown): string {
  const hasCode = typeof successor === 'object' && successor !== null && 'code' in successor;
  return hasCode ? String(successor.code) : '';
}

/** A conflict as a complete sentence, Vietnamese or English: what is at odds and which side the document holds. */
export function describeConflict(conflict: MergeConflict, locale: Locale): string {
  const { field = '' } = conflict;
  const words: Readonly<Record<string, string>> = {
    item: itemOf(conflict, locale),
    field: (Object.hasOwn(FIELDS, field) ? FIELDS[field]?.[locale] : undefined) ?? `“${field}”`,
    level: levelOf(conflict, locale),
    others: (conflict.successors ?? []).map(codeOf).join(', '),
    uses: String(conflict.usedAt?.length ?? 0),
    own: String(conflict.own ?? ''),
    missing: conflict.missing ?? '',
  };
  const sentence = conflict.missing === undefined ? sentences[conflict.kind] : missingSentence;
  return sentence[locale].replace(/\{([a-z]+)\}/g, (_, word: string) => words[word] ?? '');
}
