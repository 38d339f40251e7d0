import type { RefusalTextKey } from '@tieuchi/client/refusal-text';

/** Refusals that communes are told in other words than the usual ones. */
export const refusal = {
  'refusal.notFound': 'Không có nội dung này, hoặc không thuộc đơn vị của bạn.',
  'refusal.notSignedIn': 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  'refusal.conflict': 'Người khác vừa thay đổi. Hãy tải lại trang để xem bản mới.',
  'refusal.invalid': 'Máy chủ không nhận nội dung này. Hãy xem lại các ô đã nhập.',
  'refusal.hasErrors': 'Nội dung còn lỗi. Hãy sửa rồi gửi lại.',
  'refusal.needsReasons': 'Còn thiếu lý do và căn cứ.',
  'refusal.closed': 'Đợt đánh giá đã đóng hoặc quá hạn.',
  'refusal.alreadySubmitted': 'Hồ sơ đã nộp nên không đổi được nữa.',
  'refusal.notAvailable': 'Việc này hiện không làm được.',
  'refusal.reason.lastHolder': 'Không còn ai khác giữ vai trò này.',
  'refusal.reason.notLeader': 'Chỉ lãnh đạo đơn vị hoặc người được lãnh đạo ủy quyền mới nộp được.',
  'refusal.reason.rowsNotAsked': 'Đợt này không thu từng dòng của mẫu danh sách, chỉ thu số tổng.',
  'refusal.reason.peersNotFrozen': 'Tỉnh chưa chốt số liệu so sánh.',
  'refusal.reason.peersFrozen': 'Tỉnh đã chốt số liệu so sánh.',
  'refusal.reason.noUnits': 'Không có đơn vị nào thuộc diện đánh giá.',
  'refusal.reason.noDecision': 'Bộ tiêu chí chưa có quyết định ban hành.',
} as const satisfies Partial<Record<RefusalTextKey, string>>;
