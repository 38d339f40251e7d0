import { type AuditProblem, type AuditReport, verifyAudit } from '@tieuchi/db/audit/verify-audit';
import { connectDatabase } from '@tieuchi/db/connect';
import { codeOf } from '@tieuchi/db/operator-error';
import type { Command } from '../command.ts';
import { withInstallation } from '../open-installation.ts';
import { UsageError } from '../usage-error.ts';

/** SQLSTATE of a table that is not there. */
const UNDEFINED_TABLE = '42P01';

const words = {
  altered: 'nội dung đã bị sửa',
  gap: 'thiếu hoặc thừa một sự kiện trước dòng này',
  brokenChain: 'không nối tiếp sự kiện trước nó',
  digestMismatch: 'nội dung không khớp mã băm',
  otherStage: 'trạng thái hồ sơ không đúng với các sự kiện của nó',
} as const satisfies Record<AuditProblem['problem'], string>;

function describe({
  events,
  streams,
  versions,
  submissions,
  corrections,
  frozen,
  problems,
}: AuditReport): string {
  return [
    ...problems.map(({ table, row, problem }) => `${table} ${row}: ${words[problem]} [${problem}]`),
    `Đã kiểm ${events} sự kiện trong ${streams} chuỗi, ${versions} bản công bố, ${submissions} hồ sơ đã nộp, ${corrections} đính chính, ${frozen} đợt đã chốt số liệu so sánh: ${problems.length === 0 ? 'nguyên vẹn' : `${problems.length} chỗ sai`}`,
  ].join('\n');
}

async function verify(url: string): Promise<AuditReport> {
  const connection = connectDatabase({ url, max: 1 });
  try {
    return await verifyAudit(connection.db);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (![error, cause].some((one) => codeOf(one) === UNDEFINED_TABLE)) throw error;
    throw new UsageError(
      'notAvailable',
      'Cơ sở dữ liệu chưa có bảng nào; hãy chạy npm start trước.',
      'no tables yet',
    );
  } finally {
    await connection.close();
  }
}

/**
 * `audit verify`: recomputes the hashes of every audit event, published version, submission and correction; `{events, streams,
 * versions, submissions, corrections, frozen, problems}`. Names each row that was altered and exits 1.
 */
export const run: Command['run'] = async ([action], context) => {
  if (action !== 'verify')
    throw new UsageError('wrongOperands', 'Cách gọi: tieuchi audit verify [--json]', 'unknown operand');
  const report = await withInstallation({ mayCreate: false }, ({ ownerUrl }) => verify(ownerUrl));
  if (context.asJson) context.json(report);
  context.text(describe(report));
  return report.problems.length === 0 ? 0 : 1;
};
