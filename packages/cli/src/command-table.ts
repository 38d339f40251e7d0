import type { Command, Usage } from './command.ts';

/** A command that is loaded when it is called: `validate` needs no database driver, `seed` no forms, and help none of them. */
interface Entry extends Usage {
  load(): Promise<Command>;
}

/** All commands by name, in the order in which help shows them. */
export const commands: Readonly<Record<string, Entry>> = {
  validate: {
    operands: 'FILE…',
    summary: 'kiểm tra tài liệu; in mọi lỗi với dòng và cột',
    arity: [1, Number.POSITIVE_INFINITY],
    load: () => import('./commands/validate.ts'),
  },
  score: {
    operands: 'SET RESPONSES',
    summary: 'chấm các câu trả lời theo một bộ tiêu chí (--summary: mỗi đơn vị một dòng)',
    arity: [2, 2],
    summarises: true,
    load: () => import('./commands/score.ts'),
  },
  compare: {
    operands: 'BASE OTHER…',
    summary: 'so sánh các bộ tiêu chí với một bộ gốc',
    arity: [2, Number.POSITIVE_INFINITY],
    load: () => import('./commands/compare.ts'),
  },
  merge: {
    operands: 'BASE NEW OWN',
    summary: 'đưa thay đổi của bản mới vào bộ của mình (--out FILE: ghi kết quả)',
    arity: [3, 3],
    writes: true,
    load: () => import('./commands/merge.ts'),
  },
  schema: {
    operands: 'SET',
    summary: 'JSON Schema của câu trả lời cho một bộ tiêu chí',
    arity: [1, 1],
    load: () => import('./commands/schema.ts'),
  },
  types: {
    operands: 'SET',
    summary: 'khai báo TypeScript của câu trả lời cho một bộ tiêu chí',
    arity: [1, 1],
    load: () => import('./commands/types.ts'),
  },
  cases: {
    operands: 'DIR',
    summary: 'chạy các ca mẫu của một khung (framework.json và cases/*.json)',
    arity: [1, 1],
    load: () => import('./commands/cases.ts'),
  },
  coverage: {
    operands: 'DIR',
    summary: 'liệt kê ca mẫu nào kiểm tra tiêu chí nào, ở tình huống nào',
    arity: [1, 1],
    writes: true,
    load: () => import('./commands/coverage.ts'),
  },
  seed: {
    operands: '',
    summary: 'tạo bảng, đơn vị hành chính, khung quốc gia và tài khoản vận hành còn thiếu',
    arity: [0, 0],
    load: () => import('./commands/seed.ts'),
  },
  serve: {
    operands: '',
    summary: 'chạy máy chủ (PORT, DATABASE_URL, TIEUCHI_DATA…), dừng bằng Ctrl-C',
    arity: [0, 0],
    load: () => import('./commands/serve.ts'),
  },
  audit: {
    operands: 'verify',
    summary: 'kiểm tra nhật ký, bản công bố và hồ sơ có bị sửa sau không',
    arity: [1, 1],
    load: () => import('./commands/audit.ts'),
  },
};
