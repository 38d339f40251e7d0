/** Words around the fields of the document model, whatever they hold. */
export const fields = {
  'fields.none': '(không)',
  'fields.unnamed': 'Chưa đặt tên',
  'fields.add': 'Thêm {{what}}',
  'fields.more': 'Hiện {{count}} mục chưa ghi',
  'fields.remove': 'Xóa {{what}}',
  'fields.moveUp': 'Chuyển {{what}} lên',
  'fields.moveDown': 'Chuyển {{what}} xuống',
  'fields.onePerLine': 'Mỗi dòng một mục.',
  'fields.names': 'Dùng được các ký hiệu: {{names}}.',
  'fields.wrongForm': 'Chưa đúng dạng. Ví dụ dạng thường dùng: i-4, a1, 12-25, 1.0.',
  'fields.notANumber': 'Cần một số như 80, 62,5 hay 1.234.',
  'fields.outOfBounds': 'Số này ngoài giới hạn: {{bounds}}',
  'fields.notAShare': 'Cần một phần của điểm tối đa: 50%, 0,5 hay 1/2.',
  'fields.notJson': 'Không phải JSON.',
  'fields.equalShares': 'Mọi lựa chọn có phần điểm bằng nhau',
} as const;
