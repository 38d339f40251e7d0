import type { Wording } from './wording.ts';

/** What keeps a sound document from being brought in or published, and a part of a dossier from being stored. */
export const publishingWordings = {
  importBaseUnknown: {
    severity: 'error',
    vi: 'Bộ gốc {base} với mã băm này chưa công bố ở đây; hãy bỏ derivedFrom nếu không kế thừa bộ nào.',
    en: 'The base {base} with this digest is not published here; take derivedFrom out if nothing is inherited.',
  },
  publishForeignId: {
    severity: 'error',
    vi: 'Mã bộ tiêu chí phải bắt đầu bằng “{prefix}”, tiền tố của tỉnh.',
    en: 'The id of the set must begin with “{prefix}”, the prefix of the province.',
  },
  publishBaseChanged: {
    severity: 'error',
    vi: 'Bộ gốc (derivedFrom) phải giữ đúng phiên bản đã chọn khi bắt đầu soạn.',
    en: 'The base (derivedFrom) must stay the version that the draft was started from.',
  },
  publishVersionTaken: {
    severity: 'error',
    vi: 'Phiên bản {version} của {id} đã công bố; hãy đặt số phiên bản mới.',
    en: 'Version {version} of {id} has been published; give this one a new number.',
  },
  answerDecimals: {
    severity: 'error',
    vi: 'Số ở đây có nhiều nhất {decimals} chữ số thập phân.',
    en: 'This number may have at most {decimals} decimals.',
  },
  answerControlCharacter: {
    severity: 'error',
    vi: 'Câu trả lời có ký tự điều khiển không lưu được.',
    en: 'The answer contains a control character that cannot be stored.',
  },
  answerComputed: {
    severity: 'error',
    vi: 'Số liệu này lấy từ phần khác của hồ sơ, không nhập ở đây.',
    en: 'This figure comes from another part of the dossier and is not entered here.',
  },
  registerRowTooLong: {
    severity: 'error',
    vi: 'Dòng này dài quá {limit} KB.',
    en: 'This row is longer than {limit} KB.',
  },
  registerFull: {
    severity: 'error',
    vi: 'Danh sách đã đầy: nhiều nhất {rows} dòng và {limit} MB.',
    en: 'The register is full: at most {rows} rows and {limit} MB.',
  },
} as const satisfies Record<string, Wording>;
