import type { TableWords } from './table-words.ts';

/** What is said about files, in English. */
export const en: TableWords = {
  file: {
    notTable: 'The file is no .xlsx or .csv table. Save it again as one of these.',
    oldWorkbook:
      'The file is an old .xls workbook or has a password. Open it, remove the password and save it as .xlsx.',
    damaged:
      'The file is damaged: its contents do not agree with their checksum or cannot be read. Open it in a spreadsheet program and save it again.',
    fileTooLarge: 'The file is too large: 4 MB at most. Keep only the table that is needed.',
    tooMuchInside: 'The file holds too much to be read. Copy the table that is needed into a new file.',
    noVisibleSheet: 'Every sheet of the file is hidden. Unhide the one that is needed.',
    tooManyRows:
      'Row {at}: too many rows, empty ones included ({most} at most). Delete the surplus rows below the table.',
    tooManyColumns:
      'Cell {at}: too many columns ({most} at most). Delete the surplus columns to the right of the table.',
    unknownEncoding:
      'It is not clear how letters are encoded in the file ({names}). Save it as “CSV UTF-8” or .xlsx.',
    quoteNotClosed:
      'Cell {at}: a quotation mark opens and never closes. Add the closing one or remove the opening one.',
    textAfterQuote:
      'Cell {at}: text follows a closing quotation mark. A quotation mark within a cell is written twice ("").',
  },
  place: {
    columnTwice:
      'Cell {at}: the column “{title}” is already in cell {otherAt}. Delete or rename one of them.',
    unclearTitle:
      'Cell {at}: the title “{text}” may be {titles}. Format the cell as text and type the whole code again.',
    mergedCell:
      'Cell {at}: a merged cell lies over several rows or columns of figures. Unmerge it and write the value into each cell.',
    moreCellsThanTitles:
      'Cell {at} (“{text}”): the row has more cells than the header. A number with a comma must be quoted.',
  },
  cell: {
    errorValue: 'Cell {at} shows the error {shown}. Mend the formula or type the value.',
    formulaWithoutValue:
      'Cell {at} is a formula that was not worked out. Open the file in a spreadsheet program and save it, or type the value.',
    hiddenByFormat:
      'Cell {at} stores {shown}, which its format does not show. Change the format, or empty the cell where there is no figure.',
    signNotShown:
      'Cell {at} stores {shown} and shows another sign. Change the format so that the minus is seen.',
    partialDate:
      'Cell {at} stores the day {shown} and does not show day, month and year. Format it as dd/mm/yyyy.',
    monthFirst:
      'Cell {at} stores the day {shown} and shows the month first. Format it as dd/mm/yyyy and check the day.',
    otherFormat:
      'Cell {at} has a format that cannot be read (it stores {shown}). Format it as number, date or text.',
    otherUnit:
      'Cell {at} shows “{shown}”, with words beside the number. Write it in the unit of the column and show the number alone.',
    tooLong: 'Cell {at} has more than 32,767 characters.',
  },
  leftOut: {
    rowsAbove: 'Row {rows}: above the titles of the columns (“{text}”).',
    hiddenRows: 'Row {rows}: hidden or filtered out. To take them, show them and choose the file again.',
    hiddenColumns: 'Column {names}: hidden. To take them, show them and choose the file again.',
    hiddenSheets: 'Hidden sheets: {names}.',
    otherColumn: 'Column {at} (“{text}”): not in the table.',
    dateColumn:
      'Column {at}: its title is the day {text}. If it is the code of a criterion, format the cell as text and type it again.',
    untitledColumn: 'Column {at}: has no title.',
    rowWithoutKey: 'Row {row} (“{text}”): has no code.',
    numberingRow: 'Row {row} (“{text}”): numbers the columns.',
  },
};
