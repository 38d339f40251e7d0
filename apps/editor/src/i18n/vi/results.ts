export const results = {
  'results.describe': 'Kết quả do các tỉnh công bố',
  'results.none': 'Chưa có kết quả nào được công bố',
  'results.noneHelp': 'Kết quả hiện ở đây sau khi tỉnh công bố kết quả của một đợt.',
  'results.registered': 'Mức đăng ký',
  'results.achieved': 'Mức đạt',
  'results.notSubmitted': 'Chưa nộp',
  'results.belowFirst': 'Chưa đạt mức 1',
  'results.metShare': 'Đạt {{share}}% số tiêu chí',
  'results.pointsOf': '{{points}}/{{max}} điểm',
  'results.rank': 'Hạng {{rank}}',
  'results.provisional': 'Tạm tính',
  'results.outcome': 'Kết quả',
} as const;
