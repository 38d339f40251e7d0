export const dossiers = {
  'dossier.title': 'Hồ sơ của {{unit}}',
  'dossier.notFound': 'Không có hồ sơ này',
  'dossier.notFoundHelp':
    'Có thể địa chỉ sai, đơn vị chưa nộp, hoặc nội dung này không thuộc phạm vi của bạn.',
  'dossier.receipt': 'Số biên nhận',
  'dossier.by': 'Người nộp',
  'dossier.points': 'Điểm tự đánh giá',
  'dossier.nextBand': 'Còn thiếu để đạt loại “{{band}}”',
  'dossier.bandMissed': 'Đủ tổng điểm loại “{{band}}” nhưng chưa đạt',
  'dossier.provisional': 'Điểm tự đánh giá tạm tính: phụ thuộc số liệu của các đơn vị khác, chưa chốt.',
} as const;
