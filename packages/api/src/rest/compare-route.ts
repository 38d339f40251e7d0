import { toCsv } from '@tieuchi/reports/csv';
import { DomainError } from '../domain-error.ts';
import { shortDigest } from '../routers/inputs.ts';
import { comparePublished } from '../services/comparison.ts';
import { findDigests } from '../services/published-sets.ts';
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
        return criterion.changes.map((change) => [
          ...start,
          change.field,
          change.level ?? '',
          show(change.before),
          show(change.after),
          ...end,
        ]);
      }),
    );
    return {
      type: 'text/csv; charset=utf-8',
      body: toCsv([headings, ...rows]),
      fileName: 'so-sanh-bo-tieu-chi.csv',
    };
  },
};

function show(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
