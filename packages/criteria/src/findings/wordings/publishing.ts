import type { Wording } from './wording.ts';

/** What keeps a sound document from being published, and an answer from being stored. */
export const publishingWordings = {
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
} as const satisfies Record<string, Wording>;
