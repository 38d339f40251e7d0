export const publishing = {
  'publish.title': 'Công bố bộ tiêu chí',
  'publish.confirm': 'Công bố',
  'publish.summary': 'So với khung quốc gia',
  'publish.notSaved': 'Đang chờ lưu thay đổi cuối cùng.',
  'publish.errors': 'Số lỗi phải sửa trước: {{count}}',
  'publish.reasons': 'Số thay đổi còn thiếu lý do và căn cứ: {{count}}',
  'publish.noDecision': 'Chưa có quyết định ban hành',
  'publish.noDecisionHelp':
    'Số và ngày của quyết định cần có trước khi công bố; ghi ở thông tin chung của bộ tiêu chí.',
  'publish.withoutDecision': 'Công bố trước khi có quyết định (tạm thời)',
  'publish.withoutDecisionReason': 'Lý do công bố trước khi có quyết định',
  'publish.withoutDecisionHelp':
    'Lý do được ghi vào nhật ký. Nơi nào hiện bản này cũng ghi “chưa có quyết định”.',
  'publish.final': 'Bản đã công bố không sửa được nữa; muốn thay đổi phải công bố phiên bản mới.',
  'publish.doneTitle': 'Đã công bố',
  'publish.done': '{{name}}, phiên bản {{version}}, đã được công bố với mã băm:',
  'publish.open': 'Xem bản đã công bố',
} as const;
