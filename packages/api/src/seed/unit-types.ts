import type { UnitTypeRecord } from '@tieuchi/db/queries/places/unit-seeding';

/** In force from 1/1/2016: Law 77/2015/QH13 on the organisation of local government. */
const lawOf2015 = '2016-01-01';

/** The district level and the townships ended on 30/6/2025, special zones began the day after: Law 72/2025/QH15. */
const lastDayOfDistricts = '2025-06-30';
const firstDayOfZones = '2025-07-01';

/** Kinds of unit that criteria sets assess, with the days on which each exists. */
export const knownUnitTypes: readonly UnitTypeRecord[] = [
  { type: 'tinh', name: 'Tỉnh, thành phố', validFrom: lawOf2015, validTo: null },
  { type: 'so', name: 'Sở, ban, ngành', validFrom: lawOf2015, validTo: null },
  {
    type: 'huyen',
    name: 'Quận, huyện, thị xã, thành phố thuộc tỉnh',
    validFrom: lawOf2015,
    validTo: lastDayOfDistricts,
  },
  { type: 'xa', name: 'Xã', validFrom: lawOf2015, validTo: null },
  { type: 'phuong', name: 'Phường', validFrom: lawOf2015, validTo: null },
  { type: 'thi-tran', name: 'Thị trấn', validFrom: lawOf2015, validTo: lastDayOfDistricts },
  { type: 'dac-khu', name: 'Đặc khu', validFrom: firstDayOfZones, validTo: null },
];
