import type { CriteriaSet } from '@tieuchi/criteria/types';
import { type ChangeSide, describeFieldChange } from '@tieuchi/forms/describe-change';
import { toCsv } from '@tieuchi/reports/csv';
import { DomainError } from '../domain-error.ts';
import { shortDigest } from '../routers/inputs.ts';
import { comparePublished } from '../services/comparison.ts';
import { findDigests, loadPublishedDocument } from '../services/published-sets.ts';
import type { RestRoute } from './rest-route.ts';

const relationNames = {
  kept: 'Giữ nguyên',
  reworded: 'Sửa câu chữ',
  tightened: 'Siết chặt',
  loosened: 'Nới lỏng',
  changed: 'Thay đổi',
  added: 'Thêm mới',
  dropped: 'Bỏ',
  replaced: 'Thay thế',
} as const;

const headings = [
  'Bộ tiêu chí',
  'Địa phương',
  'Phiên bản',
  'Mã tiêu chí',
  'Mã gốc',
  'Tên tiêu chí',
  'Quan hệ',
  'Trường thay đổi',
  'Mức độ',
  'Trước',
  'Sau',
  'Lý do',
  'Căn cứ',
];

/** One row a changed field, and one a criterion without any: what the comparison page shows, for a spreadsheet. */
export const compareRoute: RestRoute = {
  method: 'GET',
  path: '/api/v1/compare.csv',
  access: { kind: 'roles', roles: ['ministryAnalyst', 'author', 'publisher'] },
  summary: 'Comparison of published sets with a base, as CSV.',
  async handle(context, { query }) {
    const session = context.session;
    const names = shortDigest
      .array()
      .max(101)
      .safeParse([query.get('base'), ...query.getAll('other')]);
    if (!names.success || session === null) throw new DomainError('notFound');
    const [baseDigest = '', ...otherDigests] = await findDigests(context.db, names.data);
    const comparison = await comparePublished(
      { db: context.db, actor: session.actor },
      { baseDigest, otherDigests },
    );
    const documentOf = async (digest: string) => (await loadPublishedDocument(context.db, digest)).document;
    const base = await documentOf(baseDigest);
    const documents = new Map(
      await Promise.all(
        comparison.others.map(async ({ digest }) => [digest, await documentOf(digest)] as const),
      ),
    );
    const rows = comparison.others.flatMap((other) =>
      other.comparison.criteria.flatMap((criterion) => {
        const given = other.reasons.find((reason) => reason.criterion === criterion.id);
        const end = [given?.reason ?? '', given?.bases.join('; ') ?? ''];
        const start = [
          other.setId,
          other.provinceName ?? '',
          other.version,
          criterion.code,
          criterion.baseCode ?? '',
          criterion.name,
          other.comparison.inherits || criterion.relation !== 'dropped'
            ? relationNames[criterion.relation]
            : 'Không kế thừa',
        ];
        if (criterion.changes.length === 0) return [[...start, '', '', '', '', ...end]];
        return criterion.changes.map((change) => {
          const sides = sidesOf(criterion, { base, other: documents.get(other.digest) ?? base });
          const { field, place, before, after } = describeFieldChange(change, { ...sides, locale: 'vi' });
          return [...start, field, place, cell(change.before, before), cell(change.after, after), ...end];
        });
      }),
    );
    return {
      type: 'text/csv; charset=utf-8',
      body: toCsv([headings, ...rows]),
      fileName: 'so-sanh-bo-tieu-chi.csv',
    };
  },
};

/** Numbers stay numbers, for whoever counts with them; everything else is told in words. */
function cell(value: unknown, words: string): string {
  if (value === undefined) return '';
  return typeof value === 'number' ? String(value) : words;
}

function sidesOf(
  { id, baseId = id }: { id: string; baseId?: string },
  sets: { base: CriteriaSet; other: CriteriaSet },
): { base: ChangeSide; other: ChangeSide } {
  const original = sets.base.criteria.find((criterion) => criterion.id === baseId);
  const own = sets.other.criteria.find((criterion) => criterion.id === id);
  return {
    base: { criterion: original ?? own, set: sets.base },
    other: { criterion: own ?? original, set: sets.other },
  };
}
