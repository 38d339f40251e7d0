/** Closed list of what in a response means nothing under a set (SPEC M1). */
export type MeaningCode =
  | 'unknownCriterion'
  | 'codeForId'
  | 'unknownInput'
  | 'inputByName'
  | 'unknownPeriod'
  | 'unknownProfileField'
  | 'targetNotAsked'
  | 'outcomeNotRead'
  | 'unknownRegister'
  | 'unknownColumn'
  | 'unknownTotal'
  | 'unknownLevel'
  | 'unitTypeNotAssessed'
  | 'duplicateUnit';

/** One thing that means nothing, with its place below the responses: the path of a member names the key that is wrong. */
export interface MeaningProblem {
  code: MeaningCode;
  path: (string | number)[];
  params: Readonly<Record<string, string>>;
}

/** Adds what is wrong at a place. */
export type Report = (
  code: MeaningCode,
  path: MeaningProblem['path'],
  params: MeaningProblem['params'],
) => void;

type Texts = Record<MeaningCode, (params: (name: string) => string) => string>;

const vi: Texts = {
  unknownCriterion: (of) => `Bộ này không có tiêu chí có mã “${of('criterion')}”.`,
  codeForId: (of) => `“${of('code')}” là ký hiệu in; hãy ghi mã của tiêu chí: “${of('id')}”.`,
  unknownInput: (of) => `Tiêu chí ${of('code')} không có ô có mã “${of('input')}”; các ô: ${of('inputs')}.`,
  inputByName: (of) =>
    `“${of('input')}” là tên ô của tiêu chí ${of('code')}; hãy ghi mã của ô: “${of('id')}”.`,
  unknownPeriod: (of) => `Không có kỳ “${of('period')}”; các kỳ từ 1 đến ${of('last')}.`,
  unknownProfileField: (of) => `Hồ sơ đơn vị của bộ này không có trường có mã “${of('field')}”.`,
  targetNotAsked: (of) => `Tiêu chí ${of('code')} không có chỉ tiêu giao cho từng đơn vị.`,
  outcomeNotRead: (of) => `Bộ này không dùng kết quả của bộ “${of('set')}”.`,
  unknownRegister: (of) => `Bộ này không có danh sách có mã “${of('register')}”.`,
  unknownColumn: (of) => `Danh sách “${of('register')}” không có cột có mã “${of('column')}”.`,
  unknownTotal: (of) => `Danh sách “${of('register')}” không có dòng tổng có mã “${of('total')}”.`,
  unknownLevel: (of) =>
    of('levels') === '0'
      ? 'Bộ này chấm điểm, không có mức để đăng ký.'
      : `Bộ này không có mức ${of('level')}; các mức từ 1 đến ${of('levels')}.`,
  unitTypeNotAssessed: (of) =>
    `Bộ này không đánh giá loại đơn vị “${of('type')}”; chỉ đánh giá: ${of('types')}.`,
  duplicateUnit: (of) => `Đơn vị “${of('unit')}” đã có câu trả lời ở trên.`,
};

const en: Texts = {
  unknownCriterion: (of) => `The set has no criterion with the id “${of('criterion')}”.`,
  codeForId: (of) => `“${of('code')}” is a printed code; write the id of the criterion: “${of('id')}”.`,
  unknownInput: (of) =>
    `Criterion ${of('code')} has no input with the id “${of('input')}”; inputs: ${of('inputs')}.`,
  inputByName: (of) =>
    `“${of('input')}” is the name of an input of criterion ${of('code')}; write its id: “${of('id')}”.`,
  unknownPeriod: (of) => `There is no period “${of('period')}”; periods are 1 to ${of('last')}.`,
  unknownProfileField: (of) => `The profile of the set has no field with the id “${of('field')}”.`,
  targetNotAsked: (of) => `Criterion ${of('code')} has no target that is assigned to units.`,
  outcomeNotRead: (of) => `The set does not read the outcome of “${of('set')}”.`,
  unknownRegister: (of) => `The set has no register with the id “${of('register')}”.`,
  unknownColumn: (of) => `Register “${of('register')}” has no column with the id “${of('column')}”.`,
  unknownTotal: (of) => `Register “${of('register')}” has no total with the id “${of('total')}”.`,
  unknownLevel: (of) =>
    of('levels') === '0'
      ? 'The set gives points and has no level to register for.'
      : `The set has no level ${of('level')}; levels are 1 to ${of('levels')}.`,
  unitTypeNotAssessed: (of) => `The set does not assess units of type “${of('type')}”, only ${of('types')}.`,
  duplicateUnit: (of) => `Unit “${of('unit')}” has answers above already.`,
};

/** The problem in one sentence that says what to write instead, where that is known. */
export function meaningText(
  { code, params }: Pick<MeaningProblem, 'code' | 'params'>,
  locale: 'vi' | 'en',
): string {
  const texts = locale === 'vi' ? vi : en;
  return texts[code]((name) => params[name] ?? '');
}
