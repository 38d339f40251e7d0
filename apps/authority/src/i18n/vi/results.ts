export const results = {
  'results.describe': 'Kết quả tự đánh giá do các tỉnh công bố, chưa phải kết quả công nhận',
  'results.none': 'Chưa có kết quả tự đánh giá nào được công bố',
  'results.noneHelp': 'Kết quả tự đánh giá hiện ở đây sau khi tỉnh công bố của một đợt.',
  'results.registered': 'Mức đăng ký',
  'results.achieved': 'Mức tự đánh giá',
  'results.notSubmitted': 'Chưa nộp',
  'results.metShare': 'Đạt {{share}}% số tiêu chí',
  'results.rank': 'Hạng {{rank}}',
  'results.outcome': 'Kết quả tự đánh giá',
} as const;
