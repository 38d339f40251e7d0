import type { TableWords } from './table-words.ts';

/** What is said about files, in Vietnamese. */
export const vi: TableWords = {
  file: {
    notTable: 'Tệp không phải là bảng tính .xlsx hoặc .csv. Hãy lưu lại ở một trong hai dạng này.',
    oldWorkbook:
      'Tệp là bảng tính .xls đời cũ hoặc có mật khẩu. Hãy mở tệp, bỏ mật khẩu và lưu lại dạng .xlsx.',
    damaged:
      'Tệp bị hỏng: nội dung không khớp với mã kiểm tra hoặc không đọc được. Hãy mở bằng phần mềm bảng tính và lưu lại.',
    fileTooLarge: 'Tệp quá lớn: nhiều nhất 4 MB. Hãy chỉ giữ lại bảng cần lấy.',
    tooMuchInside: 'Tệp chứa quá nhiều nội dung để đọc. Hãy chép riêng bảng cần lấy sang một tệp mới.',
    noVisibleSheet: 'Mọi trang tính của tệp đều bị ẩn. Hãy bỏ ẩn trang cần lấy.',
    tooManyRows:
      'Dòng {at}: quá nhiều dòng, kể cả dòng trống (nhiều nhất {most}). Hãy xóa các dòng thừa phía dưới bảng.',
    tooManyColumns: 'Ô {at}: quá nhiều cột (nhiều nhất {most}). Hãy xóa các cột thừa bên phải bảng.',
    unknownEncoding: 'Không rõ bảng mã chữ của tệp ({names}). Hãy lưu lại dạng “CSV UTF-8” hoặc .xlsx.',
    quoteNotClosed: 'Ô {at}: dấu ngoặc kép mở ra mà không đóng lại. Hãy thêm dấu đóng hoặc bỏ dấu mở.',
    textAfterQuote: 'Ô {at}: còn chữ sau dấu ngoặc kép đóng. Dấu ngoặc kép trong ô phải viết hai lần ("").',
  },
  place: {
    columnTwice: 'Ô {at}: cột “{title}” đã có ở ô {otherAt}. Hãy xóa hoặc đổi tên một trong hai cột.',
    unclearTitle:
      'Ô {at}: tiêu đề “{text}” có thể là {titles}. Hãy định dạng ô là Văn bản rồi gõ lại mã đầy đủ.',
    mergedCell: 'Ô {at}: ô gộp trải trên nhiều dòng hoặc cột số liệu. Hãy bỏ gộp và ghi giá trị vào từng ô.',
    moreCellsThanTitles:
      'Ô {at} (“{text}”): dòng có nhiều ô hơn dòng tiêu đề. Số có dấu phẩy phải nằm trong ngoặc kép.',
  },
  cell: {
    errorValue: 'Ô {at} hiện lỗi {shown}. Hãy sửa công thức hoặc gõ giá trị.',
    formulaWithoutValue:
      'Ô {at} là công thức chưa được tính. Hãy mở tệp bằng phần mềm bảng tính, lưu lại, hoặc gõ giá trị.',
    hiddenByFormat:
      'Ô {at} lưu {shown} nhưng định dạng không cho hiện. Hãy đổi định dạng ô, hoặc xóa ô nếu không có số liệu.',
    signNotShown: 'Ô {at} lưu {shown} nhưng hiện không đúng dấu. Hãy đổi định dạng ô để thấy dấu trừ.',
    partialDate:
      'Ô {at} lưu ngày {shown} nhưng không hiện đủ ngày, tháng, năm. Hãy đổi định dạng ô thành dd/mm/yyyy.',
    monthFirst:
      'Ô {at} lưu ngày {shown} nhưng hiện tháng trước ngày. Hãy đổi định dạng ô thành dd/mm/yyyy và xem lại ngày.',
    otherFormat:
      'Ô {at} có định dạng không đọc được (giá trị lưu: {shown}). Hãy đổi định dạng ô thành Số, Ngày hoặc Văn bản.',
    otherUnit: 'Ô {at} hiện “{shown}”, có chữ bên cạnh số. Hãy ghi số theo đơn vị của cột và chỉ để hiện số.',
    tooLong: 'Ô {at} dài quá 32.767 ký tự.',
  },
  leftOut: {
    rowsAbove: 'Dòng {rows}: phía trên tiêu đề cột (“{text}”).',
    hiddenRows: 'Dòng {rows}: bị ẩn hoặc bị lọc. Muốn lấy thì bỏ ẩn, bỏ lọc rồi chọn lại tệp.',
    hiddenColumns: 'Cột {names}: bị ẩn. Muốn lấy thì bỏ ẩn rồi chọn lại tệp.',
    hiddenSheets: 'Trang tính ẩn: {names}.',
    otherColumn: 'Cột {at} (“{text}”): không có trong bảng.',
    dateColumn:
      'Cột {at}: tiêu đề là ngày {text}. Nếu là mã tiêu chí, hãy định dạng ô là Văn bản rồi gõ lại.',
    untitledColumn: 'Cột {at}: không có tiêu đề.',
    rowWithoutKey: 'Dòng {row} (“{text}”): không ghi mã.',
    numberingRow: 'Dòng {row} (“{text}”): dòng đánh số cột.',
  },
};
