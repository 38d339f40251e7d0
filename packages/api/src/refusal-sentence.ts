import type { DomainCode, DomainDetails, RefusalReason } from './domain-error.ts';

const byCode: Readonly<Record<DomainCode, string>> = {
  notFound: 'Không có nội dung này, hoặc không thuộc phạm vi của bạn.',
  notSignedIn: 'Chưa đăng nhập, hoặc phiên đăng nhập đã hết.',
  forbidden: 'Bạn không có quyền làm việc này.',
  conflict: 'Có người khác vừa thay đổi nội dung này.',
  invalid: 'Dữ liệu gửi lên không hợp lệ.',
  hasErrors: 'Văn bản còn lỗi.',
  needsReasons: 'Còn thay đổi so với khung thiếu lý do và căn cứ.',
  closed: 'Việc này đã đóng.',
  alreadySubmitted: 'Hồ sơ đã nộp.',
  mustChangePassword: 'Phải đổi mật khẩu trước.',
  tooMany: 'Có quá nhiều yêu cầu; hãy chờ một lát.',
  tooLarge: 'Dữ liệu gửi lên quá lớn.',
  wrongType: 'Máy chủ không nhận kiểu nội dung này.',
  notAvailable: 'Việc này hiện không làm được.',
  outdated: 'Trang và máy chủ thuộc hai bản khác nhau; hãy tải lại trang.',
  unavailable: 'Máy chủ tạm thời không dùng được cơ sở dữ liệu; hãy thử lại sau ít giây.',
};

const byReason: Readonly<Record<RefusalReason, string>> = {
  self: 'Không làm được việc này với tài khoản của chính mình.',
  lastHolder: 'Không còn ai khác giữ vai trò này ở đó.',
  notLeader: 'Chỉ lãnh đạo đơn vị hoặc người được ủy quyền mới nộp được.',
  wrongPassword: 'Mật khẩu hiện tại không đúng.',
  tooShort: 'Mật khẩu mới quá ngắn.',
  tooLong: 'Mật khẩu mới quá dài.',
  unchanged: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
  rowsNotAsked: 'Đợt này không thu từng dòng của mẫu danh sách.',
  nothingToCompare: 'Bộ tiêu chí này không so sánh các đơn vị.',
  nothingToCorrect: 'Kết quả đang lưu đã đúng như tính hiện nay.',
  sameFamily: 'Hai bộ tiêu chí cùng gốc.',
  roundRunning: 'Các đơn vị vẫn còn nộp được.',
  peersNotFrozen: 'Chưa chốt số liệu so sánh.',
  peersFrozen: 'Số liệu so sánh đã chốt.',
  resultsPublished: 'Kết quả tự đánh giá đã công bố.',
  notScorable: 'Bộ tiêu chí này còn lỗi nên chưa chấm được.',
  noUnits: 'Không có đơn vị nào thuộc diện áp dụng.',
  noDecision: 'Bộ tiêu chí chưa có quyết định ban hành.',
  notJson: 'Nội dung gửi lên không phải JSON đúng cú pháp.',
  tooDeep: 'Dữ liệu gửi lên có quá nhiều ngoặc lồng nhau.',
  batchTooLong: 'Một lần gửi chứa quá nhiều yêu cầu.',
};

const most = 10;

/** A refusal in one sentence, for whoever reads answers without the words of an app; names fields, never what stood in them. */
export function refusalSentence(code: DomainCode, { params }: DomainDetails = {}): string {
  const { reason, fields } = params ?? {};
  if (reason !== undefined) return byReason[reason];
  if (code !== 'invalid' || !Array.isArray(fields) || fields.length === 0) return byCode[code];
  const named = fields.slice(0, most).map((field) => (field === '' ? '(toàn bộ)' : field));
  const more = fields.length > most ? ` và ${fields.length - most} chỗ khác` : '';
  return `Dữ liệu gửi lên không hợp lệ ở: ${named.join(', ')}${more}.`;
}
