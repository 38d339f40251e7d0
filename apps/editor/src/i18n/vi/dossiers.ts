export const dossiers = {
  'dossier.title': 'Hồ sơ của {{unit}}',
  'dossier.notFound': 'Không có hồ sơ này',
  'dossier.notFoundHelp':
    'Có thể địa chỉ sai, đơn vị chưa nộp, hoặc nội dung này không thuộc phạm vi của bạn.',
  'dossier.receipt': 'Số biên nhận',
  'dossier.by': 'Người nộp',
  'dossier.answer': 'Câu trả lời',
  'dossier.result': 'Kết quả',
  'dossier.noAnswer': 'Không có câu trả lời',
  'dossier.notApplicable': 'Không áp dụng: {{reason}}',
  'dossier.yes': 'Có',
  'dossier.no': 'Không',
  'dossier.met': 'Đạt',
  'dossier.unmet': 'Chưa đạt',
  'dossier.points': 'Kết quả',
  'dossier.provisional': 'Kết quả tạm tính: điểm phụ thuộc số liệu của các đơn vị khác, chưa chốt.',
  'dossier.suspended': 'Tạm ngưng',
} as const;
