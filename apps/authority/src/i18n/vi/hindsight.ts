/** What today's program says of results that were stored earlier, and corrections. */
export const hindsight = {
  'hindsight.title': 'Kết quả đã lưu và kết quả tính lại',
  'hindsight.corrected': 'Đã đính chính lúc {{at}} ({{by}})',
  'hindsight.mark': 'Đã đính chính',
  'hindsight.markReason': '{{at}}: {{reason}}',
  'hindsight.differs': 'Chương trình hiện nay tính khác kết quả đã lưu khi nộp',
  'hindsight.explain':
    'Bản đã nộp không thay đổi. Kết quả đã lưu vẫn đứng trong danh sách và khi công bố cho đến khi được đính chính.',
  'hindsight.what': 'Nội dung',
  'hindsight.before': 'Đã lưu',
  'hindsight.now': 'Tính hiện nay',
  'hindsight.outcome': 'Kết quả chung',
  'hindsight.criterion': 'Tiêu chí {{code}}',
  'hindsight.reason': 'Lý do đính chính',
  'hindsight.correct': 'Ghi đính chính',
  'hindsight.publisherOnly': 'Người công bố của tỉnh ghi đính chính.',
} as const;
