/**
 * What the data package does not know yet, each with the act it comes from. A new act is one more entry here.
 */

/** Codes that the package has wrong: package code → code of the national list (Decision 19/2025/QĐ-TTg). */
export const correctedCodes = new Map([['23737', '23938']]);

/** Provinces that changed their kind without changing territory or code. */
export const renamedProvinces = new Map([
  ['75', { name: 'Thành phố Đồng Nai', date: '2026-04-30', basis: 'Nghị quyết số 30/2026/QH16' }],
]);

/** Xã that became phường as they were: same code, territory and proper name. */
export const urbanised = [
  {
    date: '2026-04-30',
    basis: 'Nghị quyết số 237/NQ-UBTVQH16',
    // Lộc Ninh, Tân Khai, Đồng Phú, Tân Phú, Trị An, Trảng Bom, Dầu Giây, Long Thành, Xuân Lộc, Nhơn Trạch
    codes: ['25270', '25357', '25363', '26116', '26170', '26248', '26326', '26368', '26425', '26485'],
  },
];
