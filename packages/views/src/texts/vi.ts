/** Vietnamese texts of the views. Apps put them among their own. */
export const views = {
  'answer.no': 'Không',
  'answer.yes': 'Có',
  'column.code': 'Mã',
  'column.criterion': 'Tiêu chí thành phần',
  'column.province': 'Địa phương',
  'level.number': 'Mức {{level}}',
  'sets.decisionOf': '{{number}} ngày {{date}}',
  'sets.noDecision': 'Chưa có quyết định',
} as const;
