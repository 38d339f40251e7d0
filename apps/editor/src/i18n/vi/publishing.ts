export const publishing = {
  'publish.title': 'Công bố bộ tiêu chí',
  'publish.confirm': 'Công bố',
  'publish.summary': 'So với khung quốc gia',
  'publish.notSaved': 'Đang chờ lưu thay đổi cuối cùng.',
  'publish.errors': 'Số lỗi phải sửa trước: {{count}}',
  'publish.reasons': 'Số tiêu chí còn thiếu lý do và căn cứ: {{count}}',
  'publish.final': 'Bản đã công bố không sửa được nữa; muốn thay đổi phải công bố phiên bản mới.',
  'publish.doneTitle': 'Đã công bố',
  'publish.done': '{{name}}, phiên bản {{version}}, đã được công bố với mã băm:',
  'publish.open': 'Xem bản đã công bố',
} as const;
